package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Counts the response bodies that are opened and closed. It stands innermost, so it sees what the client's own
 * interceptors drop, too.
 */
final class OpenBodies implements Interceptor {
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        opened.incrementAndGet();
        return response.newBuilder().body(new CountedBody(response.body())).build();
    }

    int opened() {
        return opened.get();
    }

    int open() {
        return opened.get() - closed.get();
    }

    /** Waits a while: whoever gives a call up leaves before the thread that closes its response. */
    synchronized void assertNoneOpen(int expectedOpened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try {
            while ((opened() < expectedOpened || open() > 0) && System.nanoTime() - end < 0) {
                wait(100);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(opened()).as("responses opened").isEqualTo(expectedOpened);
        assertThat(open()).as("responses never closed").isZero();
    }

    private final class CountedBody extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        CountedBody(ResponseBody body) {
            this.body = body;
            this.source = Okio.buffer(new CountedSource(body.source()));
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private final class CountedSource extends ForwardingSource {
        private boolean done;

        CountedSource(Source source) {
            super(source);
        }

        @Override
        public void close() throws IOException {
            if (!done) {
                done = true;
                closed.incrementAndGet();
            }
            super.close();
        }
    }
}
