package dev.espalier.runtime.internal.retrofit;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.CallPlan;
import dev.espalier.runtime.internal.call.OperationCall;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.page.NumberedPages;
import dev.espalier.runtime.internal.request.ParameterWriter;
import dev.espalier.runtime.operation.Paginated;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** The calls of the pages of one list: each is the first request, with another place to start at. */
record PageCalls<R>(
        CallEngine engine,
        OperationInfo operation,
        Paginated paging,
        Converter<ResponseBody, Page<R>> decoder,
        CallOptions options) {
    Pager.PageSource<R> from(Request first) {
        return paging.style() == Paginated.Style.PAGE
                ? new CountedPages(first)
                : cursor -> call(first, cursor, decoder);
    }

    private ApiCall<Page<R>> call(Request first, @Nullable String cursor, Converter<ResponseBody, Page<R>> converter) {
        Request request = cursor == null ? first : at(first, cursor);
        return new OperationCall<>(engine, new CallPlan<>(operation, request, converter, options));
    }

    private Request at(Request first, String cursor) {
        if (paging.request().startsWith("{")) {
            HttpUrl url = first.url();
            return first.newBuilder()
                    .url(url.newBuilder()
                            .setPathSegment(url.pathSize() - 1, cursor)
                            .build())
                    .build();
        }
        ParameterWriter out = new ParameterWriter(first, operation.name());
        out.removeQuery(paging.request());
        out.query(paging.request(), cursor);
        return out.toRequest();
    }

    /** The response does not tell the next number. An empty page is the end, whatever else the response says. */
    private final class CountedPages implements NumberedPages<R> {
        private final Request first;

        CountedPages(Request first) {
            this.first = first;
        }

        @Override
        public ApiCall<Page<R>> page(@Nullable String number) {
            String next = after(number);
            return call(first, number, body -> {
                Page<R> page = decoder.convert(body);
                return Page.<R>builder()
                        .items(page.items())
                        .nextCursor(next)
                        .hasNext(page.hasNext() && !page.items().isEmpty())
                        .envelope(page.envelope())
                        .build();
            });
        }

        @Override
        public String after(@Nullable String number) {
            String text = number == null ? first.url().queryParameter(paging.request()) : number;
            return text == null ? "2" : String.valueOf(pageNumber(text) + 1);
        }

        private long pageNumber(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        operation.name() + " counts its pages, so it cannot start from \"" + text
                                + "\". Pass a page number.",
                        e);
            }
        }
    }
}
