package dev.espalier.runtime;

import dev.espalier.runtime.internal.page.NumberedPages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list that remembers what it was asked for. A page that was answered before is there at once; another one comes when
 * the test completes it.
 */
class FakePages implements Pager.PageSource<String> {
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<@Nullable String, CompletableFuture<Page<String>>> answers =
            Collections.synchronizedMap(new HashMap<>());

    /** One request. */
    record Asked(@Nullable String cursor, CallOptions options, CompletableFuture<Page<String>> page) {}

    /** The same, where pages are counted. */
    static class Numbered extends FakePages implements NumberedPages<String> {
        @Override
        public String after(@Nullable String cursor) {
            return String.valueOf(number(cursor) + 1);
        }

        /** Pages 1 to {@code last}, with an item each, and the empty one after them. */
        Numbered answerTo(int last) {
            for (int number = 1; number <= last; number++) {
                answer(cursor(number), numbered(number));
            }
            answer(cursor(last + 1), numbered(last + 1, List.of()));
            return this;
        }

        static int number(@Nullable String cursor) {
            return cursor == null ? 1 : Integer.parseInt(cursor);
        }

        private static @Nullable String cursor(int number) {
            return number == 1 ? null : String.valueOf(number);
        }
    }

    /** The page of a counted list whose item is its number. */
    static Page<String> numbered(int number) {
        return numbered(number, List.of(String.valueOf(number)));
    }

    static Page<String> numbered(int number, List<String> items) {
        return page(String.valueOf(number + 1), !items.isEmpty(), items.toArray(new String[0]));
    }

    static Page<String> page(@Nullable String next, boolean more, String... items) {
        return Page.<String>builder()
                .items(Arrays.asList(items))
                .nextCursor(next)
                .hasNext(more)
                .build();
    }

    /** Pages that are there at once, each with an item, and no last one. */
    static Pager.PageSource<String> endless() {
        return cursor -> ApiCall.of(numbered(Numbered.number(cursor)));
    }

    /** Answers every request for a page at once from now on. */
    FakePages answer(@Nullable String cursor, Page<String> page) {
        answers.put(cursor, CompletableFuture.completedFuture(page));
        return this;
    }

    FakePages fail(@Nullable String cursor, RuntimeException failure) {
        answers.put(cursor, CompletableFuture.failedFuture(failure));
        return this;
    }

    /** The cursors that were asked for, in order. */
    List<@Nullable String> cursors() {
        synchronized (asked) {
            return asked.stream().map(Asked::cursor).toList();
        }
    }

    /** The requests that are still under way. */
    long underWay() {
        synchronized (asked) {
            return asked.stream().filter(request -> !request.page().isDone()).count();
        }
    }

    /** Lets the last request for {@code cursor} have its answer. */
    void complete(@Nullable String cursor, Page<String> page) {
        last(cursor).page().complete(page);
    }

    /** The last request for {@code cursor}. */
    Asked last(@Nullable String cursor) {
        int at = cursors().lastIndexOf(cursor);
        if (at < 0) {
            throw new AssertionError("page " + cursor + " was not asked for, but " + cursors());
        }
        return asked.get(at);
    }

    CompletableFuture<Page<String>> start(@Nullable String cursor) {
        return answers.getOrDefault(cursor, new CompletableFuture<>());
    }

    @Override
    public ApiCall<Page<String>> page(@Nullable String cursor) {
        return new FakeCall(cursor, CallOptions.defaults());
    }

    private final class FakeCall implements ApiCall<Page<String>> {
        private final @Nullable String cursor;
        private final CallOptions options;

        FakeCall(@Nullable String cursor, CallOptions options) {
            this.cursor = cursor;
            this.options = options;
        }

        @Override
        public ApiResponse<Page<String>> executeForResponse() {
            try {
                return ApiResponse.of(executeAsync().join());
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }

        @Override
        public CompletableFuture<Page<String>> executeAsync() {
            CompletableFuture<Page<String>> answer = start(cursor);
            asked.add(new Asked(cursor, options, answer));
            return answer;
        }

        @Override
        public CompletableFuture<ApiResponse<Page<String>>> executeForResponseAsync() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ApiCall<Page<String>> with(UnaryOperator<CallOptions.Builder> change) {
            return new FakeCall(cursor, change.apply(options.newBuilder()).build());
        }
    }
}
