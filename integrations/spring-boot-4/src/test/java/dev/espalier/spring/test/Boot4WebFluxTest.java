package dev.espalier.spring.test;

import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;

@WebFluxTest
class Boot4WebFluxTest extends WebFluxContract {}
