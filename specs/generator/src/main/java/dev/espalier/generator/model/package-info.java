/** The models as the templates print them. */
package dev.espalier.generator.model;
