/** The terms of Java that what the templates print is made of: names, types and comments. */
package dev.espalier.generator.java;
