/**
 * Files read into JSON trees: YAML with the place of each of its pieces, and JSON. What a file says becomes a value of
 * the tree, or a fault with file, line and column; nothing is left out, and nothing throws. Knows nothing of OpenAPI.
 */
package dev.espalier.generator.yaml;
