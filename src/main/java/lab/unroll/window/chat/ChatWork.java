package lab.unroll.window.chat;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.Node;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.Talk;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.net.Parameters;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.Pins;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import lab.unroll.window.work.BenchController;

/**
 * Has the chatbot on the bench answer, in the background and while somebody looks; and again as it learns, seldom enough for
 * training to have most of the machine. A new question is put on the bench as soon as it is answered, with as many steps as
 * the answer has, so that all views show these words.
 */
final class ChatWork {

    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 300_000_000;
    /** Answering has at most this share of the time. */
    private static final int SHARE = 6;

    private final BenchController bench;
    private final BenchModel model;
    private final ChatModel chat;
    private final Node seen;
    private RunningTask running;
    private List<Object> known = List.of();
    private Neighbours neighbours;
    private Parameters neighboursOf;
    private int onBench;
    private long due;

    ChatWork(BenchController bench, Node seen) {
        this.bench = bench;
        this.seen = seen;
        model = bench.model();
        chat = model.stage().chat();
    }

    /** Follows the bench from now on. */
    void begin() {
        model.snapshotProperty().subscribe(this::follow);
        model.pinsProperty().subscribe(this::follow);
        chat.askedProperty().subscribe(this::follow);
        chat.wayProperty().subscribe(this::follow);
        chat.temperatureProperty().subscribe(this::follow);
        chat.widthProperty().subscribe(this::follow);
        seen.sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        Snapshot now = model.snapshotProperty().get();
        ChatModel.Asked asked = chat.askedProperty().get();
        if (seen.getScene() == null || now == null || running != null || asked == null || chat.task() == null
                || !now.parameters().spec().equals(model.experimentProperty().get().spec())) {
            return;
        }
        List<Object> wanted = List.of(chat.task(), asked, chat.wayProperty().get(), chat.temperatureProperty().get(),
                chat.widthProperty().get(), model.pinsProperty().get());
        boolean same = wanted.equals(known);
        boolean early = now.state() == Snapshot.State.RUNNING && same && System.nanoTime() < due;
        if (!early && !(same && now.parameters() == neighboursOf)) {
            compute(wanted, asked, now);
        }
    }

    private void compute(List<Object> wanted, ChatModel.Asked asked, Snapshot now) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        known = wanted;
        Chat task = chat.task();
        Parameters parameters = now.parameters();
        Neighbours before = parameters == neighboursOf && neighbours != null && neighbours.task() == task ? neighbours : null;
        neighboursOf = parameters;
        Talker talker = new Talker(task, parameters, model.pinsProperty().get());
        WordChoice choice = choice(asked);
        int width = chat.widthProperty().get();
        int[] forced = asked.forced().stream().mapToInt(Integer::intValue).toArray();
        chat.think();
        long begun = System.nanoTime();
        bench.slow().submit(new Request<Found>(this, () -> {
            Neighbours near = before == null ? new Neighbours(task, parameters) : before;
            return new Found(near, Talk.of(talker, near, asked.question(), asked.swap(), forced, choice, width));
        }, found -> done(found, task, asked, now.iteration(), begun)).as(work)
                .otherwise(failure -> done(null, task, asked, now.iteration(), begun)));
    }

    /** The same question is drawn alike while the network learns, and anew where it is asked once more. */
    private WordChoice choice(ChatModel.Asked asked) {
        return switch (chat.wayProperty().get()) {
            case GREEDY -> WordChoice.GREEDY;
            case SAMPLED -> WordChoice.drawn(chat.temperatureProperty().get(), new SplittableRandom(asked.turn()));
            case BEAM -> null;
        };
    }

    private record Found(Neighbours near, Talk talk) {
    }

    private void done(Found found, Chat task, ChatModel.Asked asked, long iteration, long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
        neighbours = found == null ? null : found.near();
        Talk talk = found == null ? null : found.talk();
        chat.show(talk, task, asked, iteration);
        if (talk != null && asked.turn() > onBench && asked.equals(chat.askedProperty().get()) && task == chat.task()) {
            onBench = asked.turn();
            model.hand().readFromHere(task.hearingItself(talk.answer().heard().question(), talk.answer().words().size()));
            model.selectStep(talk.answer().heard().question().length + talk.answer().words().size());
        }
        follow();
    }
}
