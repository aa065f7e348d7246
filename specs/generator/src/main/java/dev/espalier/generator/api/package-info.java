/** The interfaces as the templates print them. */
package dev.espalier.generator.api;
