/** Clients and webhook receivers as beans of a Spring Boot application. */
@NullMarked
package dev.espalier.spring;

import org.jspecify.annotations.NullMarked;
