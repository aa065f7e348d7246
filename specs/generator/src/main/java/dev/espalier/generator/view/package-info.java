/** What the templates print: a document in the terms of Java. */
package dev.espalier.generator.view;
