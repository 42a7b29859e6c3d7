package lab.unroll.window.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;

/**
 * The threads beside the window's own.
 *
 * @param compute  opens and reads
 * @param painting paints figures
 * @param slow     computes what takes seconds, so that reading and painting need not wait for it
 * @param past     shows what training was like
 * @param disk     reads and writes the user's files
 */
record Workers(Worker compute, Worker painting, Worker slow, Worker past, Worker disk) implements AutoCloseable {

    /** Starts them. */
    static Workers start(Executor fx, Consumer<Throwable> tell) {
        return new Workers(new Worker("unroll-compute", fx, tell), new Worker("unroll-paint", fx, tell),
                new Worker("unroll-slow", fx, tell), new Worker("unroll-past", fx, tell),
                new Worker("unroll-disk", fx, tell));
    }

    /** What has a name and is under way. */
    List<RunningTask> tasks() {
        return Stream.of(compute, slow, past, disk).flatMap(worker -> worker.tasks().stream()).toList();
    }

    /** Which of them have nothing to do. */
    Map<String, Boolean> settled() {
        return Map.of("compute", compute.isIdle(), "painting", painting.isIdle(), "slow", slow.isIdle(),
                "past", past.isIdle(), "disk", disk.isIdle());
    }

    @Override
    public void close() {
        Stream.of(compute, painting, slow, past, disk).forEach(Worker::close);
    }
}
