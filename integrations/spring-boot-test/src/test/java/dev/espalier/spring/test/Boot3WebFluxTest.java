package dev.espalier.spring.test;

import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;

@WebFluxTest
class Boot3WebFluxTest extends WebFluxContract {}
