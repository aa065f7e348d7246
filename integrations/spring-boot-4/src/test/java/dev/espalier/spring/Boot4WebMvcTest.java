package dev.espalier.spring;

import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;

@WebMvcTest
class Boot4WebMvcTest extends WebMvcContract {}
