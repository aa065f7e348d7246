package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.Recovery;
import dev.espalier.runtime.internal.call.ThrownHere;
import dev.espalier.runtime.internal.upload.UploadProtocol.Result;
import dev.espalier.runtime.internal.upload.UploadProtocol.Stored;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of an upload: where the server is, the next part, and again. Whatever comes first ends it. Its steps follow
 * each other on threads of the client, which none of them holds while it waits.
 */
final class UploadRun<T> {
    private final CallEngine engine;
    private final PreparedUpload<T> upload;
    private final String name;
    private final Calls calls;
    private final UploadProtocol<T> protocol;
    private final Function<Result<T>, CompletableFuture<T>> waiting;
    private final Recovery recovery;
    private final Progress progress;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final Deadline deadline;
    private volatile @Nullable Content content;
    private volatile long stored;
    private volatile @Nullable Throwable last;
    private long furthest = -1;

    /**
     * @param executor runs what belongs to the user
     * @param waiting has a result awaited as the caller waits
     */
    UploadRun(PreparedUpload<T> upload, Executor executor, Function<Result<T>, CompletableFuture<T>> waiting) {
        this.upload = upload;
        this.waiting = waiting;
        engine = upload.uploader().engine;
        name = upload.uploader().name();
        calls = new Calls(engine);
        protocol = upload.protocol().start(calls);
        recovery = upload.uploader().recovery();
        progress = new Progress(upload.listener(), this::total, executor);
        deadline = new Deadline(engine, upload.limit());
    }

    void start() {
        deadline.watch(outcome, this::onDeadline);
        engine.runAside(() -> step(this::begin));
    }

    /** Runs {@code action} where what belongs to the user runs, after the listener was told all. */
    void whenOver(BiConsumer<? super T, ? super @Nullable Throwable> action) {
        outcome.whenComplete((result, failure) -> progress.end(failure != null, () -> action.accept(result, failure)));
    }

    /** The result of a run that is over. */
    T get() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw ThrownHere.of(e.getCause());
        }
    }

    void interrupt(InterruptedException cause) {
        end(new InterruptedCallException(name, calls.count(), cause));
    }

    void end(Throwable failure) {
        if (outcome.completeExceptionally(failure)) {
            calls.end();
            protocol.abort();
        }
    }

    private void onDeadline() {
        Duration whole = Objects.requireNonNull(deadline.whole(), "it passed, so there is one");
        end(new DeadlineExceededException(name, calls.count(), whole, last));
    }

    private void begin() {
        try {
            Part.Watch watch = new Part.Watch(upload.uploader().options.longestSilence(), progress::at);
            Content opened = Content.of(upload.source(), upload.chunk(), watch);
            content = opened;
            if (opened.isEmpty() && !protocol.takesNothing()) {
                throw new SourceException("the source is empty, and no upload can be. Nothing was sent.");
            }
        } catch (IOException | RuntimeException e) {
            end(failures().ofSource(e));
            return;
        }
        then(protocol.begin(), known -> known.ifPresentOrElse(now -> onStored(now, false), this::ask), this::end);
    }

    private void ask() {
        then(protocol.position(total()), now -> onStored(now, false), this::onFailure);
    }

    /** @param sent whether a part was sent, so that the server should have more than before */
    private void onStored(Stored now, boolean sent) {
        if (now.complete()) {
            onComplete();
            return;
        }
        stored = now.bytes();
        if (total() >= 0 && stored > total()) {
            end(failures()
                    .ofServer("the server says that it has more bytes than there are (" + total()
                            + "), so they are of another source"));
            return;
        }
        boolean further = stored > furthest;
        if (further) {
            furthest = stored;
            recovery.onProgress();
            progress.at(stored);
        }
        boolean all = stored > 0 && stored == total();
        if (!further && (sent || all)) {
            goOnAfter(
                    recovery.afterStandstill(deadline.remaining()),
                    () -> failures().ofServer("it took no more bytes, " + recovery.failures() + " times in a row"));
        } else if (all) {
            ask();
        } else {
            send();
        }
    }

    private void send() {
        Part part;
        try {
            part = opened().part(stored);
        } catch (IOException | RuntimeException e) {
            end(failures().ofSource(e));
            return;
        }
        if (part.contentLength() == 0 && part.start() > 0) {
            // A stream that is had again, all of which the server has: only now its length is known.
            ask();
            return;
        }
        then(protocol.send(part), now -> onStored(now, true), failure -> {
            Exception fault = part.fault();
            if (fault == null) {
                onFailure(failure);
            } else {
                end(failures().ofSource(fault));
            }
        });
    }

    private void onComplete() {
        long total = total();
        boolean known = total >= 0;
        if (!known && furthest >= 0) {
            end(failures().ofServer("the server closed it before the stream ended"));
            return;
        }
        if (known) {
            stored = total;
            progress.at(total);
        }
        then(
                waiting.apply(protocol.finish(() -> Optional.ofNullable(deadline.remaining()))),
                outcome::complete,
                this::end);
    }

    private void onFailure(Throwable failure) {
        last = failure;
        goOnAfter(
                recovery.after(failure, deadline.remaining()), () -> failures().of(failure, recovery.failures()));
    }

    /** @param pause null to end with what {@code otherwise} gives */
    private void goOnAfter(@Nullable Duration pause, Supplier<Throwable> otherwise) {
        if (pause == null) {
            end(otherwise.get());
        } else {
            then(calls.pause(pause), over -> ask(), this::end);
        }
    }

    /** What follows a step, on a thread of the client; nothing does once the run is over. */
    private <R> void then(CompletableFuture<R> step, Consumer<? super R> next, Consumer<? super Throwable> otherwise) {
        step.whenCompleteAsync(
                (value, failure) -> step(() -> {
                    if (failure == null) {
                        next.accept(value);
                    } else {
                        otherwise.accept(
                                failure instanceof CompletionException e && e.getCause() != null
                                        ? e.getCause()
                                        : failure);
                    }
                }),
                engine::runAside);
    }

    private void step(Runnable action) {
        if (outcome.isDone()) {
            return;
        }
        if (deadline.isOver()) {
            onDeadline();
            return;
        }
        try {
            action.run();
        } catch (Throwable e) {
            end(e);
        }
    }

    private UploadFailures failures() {
        return new UploadFailures(name, calls.count(), stored, protocol.id(), protocol.canGoOn());
    }

    private Content opened() {
        return Objects.requireNonNull(content, "a run begins with opening its source");
    }

    private long total() {
        Content now = content;
        return now == null ? -1 : now.total();
    }
}
