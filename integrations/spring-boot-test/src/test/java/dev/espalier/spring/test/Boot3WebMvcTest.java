package dev.espalier.spring.test;

import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

@WebMvcTest
class Boot3WebMvcTest extends WebMvcContract {}
