/** The generator as {@code openapi-generator-maven-plugin} sees it: {@link dev.espalier.generator.EspalierCodegen}. */
package dev.espalier.generator;
