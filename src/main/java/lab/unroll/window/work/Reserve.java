package lab.unroll.window.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.Worker;
import lab.unroll.words.Failure;

/**
 * The memory that parked experiments hold: where there is none for a piece of work, they are given up and it is tried
 * again, before anybody is told. On the FX thread only.
 */
final class Reserve {

    private final Worker worker;
    private final OpenExperiments parked;

    Reserve(Worker worker, OpenExperiments parked) {
        this.worker = worker;
        this.parked = parked;
    }

    /** Asks for some work that may take much memory. It may be done twice; what it has made when it fails is garbage. */
    <T> void submit(Request<T> request) {
        attempt(request, request.compute(), !parked.isEmpty());
    }

    private <T> void attempt(Request<T> request, Callable<T> work, boolean mayTryAgain) {
        worker.submit(new Request<>(request.key(), request.task(), () -> Attempt.of(work, mayTryAgain), attempt -> {
            if (!attempt.wasShort()) {
                request.publish().accept(attempt.result());
            } else if (!worker.isAskedFor(request.key())) {
                CompletableFuture<Void> given = parked.giveUp();
                attempt(request, () -> {
                    given.join();
                    return request.compute().call();
                }, false);
            }
        }, request.failed(), request.urgent()));
    }

    /** What came of it; nothing where there was not enough memory, and some may be had. */
    private record Attempt<T>(T result, boolean wasShort) implements AutoCloseable {

        static <T> Attempt<T> of(Callable<T> work, boolean mayTryAgain) throws Exception {
            try {
                return new Attempt<>(work.call(), false);
            } catch (Exception | Error e) {
                if (mayTryAgain && new Failure(e).isOfMemory()) {
                    return new Attempt<>(null, true);
                }
                throw e;
            }
        }

        @Override
        public void close() {
            if (result instanceof AutoCloseable made) {
                try {
                    made.close();
                } catch (Exception e) {
                    throw new IllegalStateException("What was made for nobody could not be closed", e);
                }
            }
        }
    }
}
