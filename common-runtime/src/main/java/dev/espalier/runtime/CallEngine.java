package dev.espalier.runtime;

import dev.espalier.runtime.error.ProblemDecoder;
import dev.espalier.runtime.retry.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls. {@link Execution} holds the rules that both ways of running share; this class runs them on the caller's
 * thread, and {@link AsyncExecution} without one.
 */
final class CallEngine {
    final Call.Factory http;
    final ProblemDecoder problems;
    final Clock clock;
    final Sleeper sleeper;
    final DoubleSupplier random;

    CallEngine(Call.Factory http, ProblemDecoder problems, Clock clock, Sleeper sleeper, DoubleSupplier random) {
        this.http = http;
        this.problems = problems;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    <T extends @Nullable Object> ApiResponse<T> execute(OperationCall<T> call) {
        Execution<T> execution = new Execution<>(this, call);
        while (true) {
            Execution.Step<T> step = attempt(execution);
            if (step instanceof Execution.Success<T> success) {
                return success.response();
            }
            if (step instanceof Execution.Failure<T> failure) {
                throw failure.exception();
            }
            sleep(execution, ((Execution.Wait<T>) step).delay());
        }
    }

    private static <T extends @Nullable Object> Execution.Step<T> attempt(Execution<T> execution) {
        Call call = execution.newAttempt();
        Response response;
        try {
            response = call.execute();
        } catch (IOException e) {
            return execution.onFailure(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // While OkHttp connects it throws InterruptedException, which Kotlin does not have to declare.
            Thread.currentThread().interrupt();
            return new Execution.Failure<>(execution.interrupted(e));
        }
        return execution.onResponse(response);
    }

    private void sleep(Execution<?> execution, Duration delay) {
        try {
            sleeper.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw execution.interrupted(e);
        }
    }
}
