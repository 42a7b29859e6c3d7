package lab.unroll.window.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lab.unroll.window.kit.Message;
import lab.unroll.words.Failure;
import lab.unroll.words.Words;

/**
 * What nobody has caught is a fault of the programme: it is written into a report, told, and the bench is kept. The window goes
 * on. Each fault is told once, for one that comes with every picture would be told for ever.
 */
public final class Faults implements Thread.UncaughtExceptionHandler {

    private final Path folder;
    private final Runnable keep;
    private final Consumer<Message> teller;
    private final Executor window;
    private final PrintStream err;
    private final Set<String> known = new HashSet<>();

    /**
     * Tells of nothing yet.
     *
     * @param folder for the reports
     * @param keep   keeps the bench; on the thread of the window
     * @param teller tells the user; on the thread of the window
     * @param window the thread of the window
     * @param err    takes one line, for whoever has started the programme from a command line
     */
    public Faults(Path folder, Runnable keep, Consumer<Message> teller, Executor window, PrintStream err) {
        this.folder = folder;
        this.keep = keep;
        this.teller = teller;
        this.window = window;
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        String what = new Failure(fault).fault();
        synchronized (known) {
            if (!known.add(what)) {
                return;
            }
        }
        String report = report(fault, thread);
        err.println("unroll: " + fault.getClass().getName() + ": " + what + (report == null ? "" : " (" + report + ")"));
        window.execute(() -> {
            keep.run();
            teller.accept(new Message(Message.Kind.PROBLEM, locale -> {
                Words words = Words.of("window", locale);
                return report == null ? words.get("fault.told", what) : words.get("fault.told.report", what, report);
            }));
        });
    }

    /** Null where none can be written: then it is told without. */
    private String report(Throwable fault, Thread thread) {
        try {
            return FaultReport.write(folder, fault, thread.getName(), LocalDateTime.now()).toString();
        } catch (IOException | RuntimeException e) {
            fault.addSuppressed(e);
            return null;
        }
    }
}
