package dev.espalier.spring.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets every test method find the stubs of its context as they were at their start. */
final class ResetListener implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext testContext) {
        if (testContext.hasApplicationContext()) {
            testContext
                    .getApplicationContext()
                    .getBeanProvider(RunningStubs.class)
                    .ifAvailable(RunningStubs::reset);
        }
    }
}
