package lab.unroll.window.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;

/**
 * What an experiment has that another one in its place may not have; undo brings it back.
 *
 * @param cell       the cell that was trained
 * @param iterations training steps taken
 * @param holding    true if something was held
 * @param comparing  true if cells were compared
 */
record LeftBehind(CellKind cell, long iterations, boolean holding, boolean comparing) {

    /** What there is on the bench now. */
    static LeftBehind of(BenchModel model) {
        long reached = model.rewind().isBack() ? model.rewind().now() : model.snapshotProperty().get().iteration();
        return new LeftBehind(model.cell(), reached, !model.pinsProperty().get().isEmpty(),
                model.compare().isOn());
    }

    /** Says in one line what of it is gone, if anything is. */
    void tellWhatIsGone(BenchModel model) {
        Message said = model.messageProperty().get();
        goneFrom(of(model)).ifPresent(told -> model.say(said == null ? told : said.and(told)));
    }

    private Optional<Message> goneFrom(LeftBehind now) {
        boolean training = iterations > now.iterations;
        boolean held = holding && !now.holding;
        boolean compared = comparing && !now.comparing;
        if (!training && !held && !compared) {
            return Optional.empty();
        }
        return Optional.of(new Message(Message.Kind.NOTE, locale -> {
            Words words = Words.of("window", locale);
            List<String> parts = Stream.of(training ? words.get("left.training", String.format(Locale.ROOT, "%,d", iterations),
                            cell.displayName()) : "", held ? words.get("left.held") : "",
                    compared ? words.get("left.compared") : "").filter(part -> !part.isEmpty()).toList();
            return words.get("left", parts.stream().collect(Collectors.joining(words.get("left.and"))));
        }));
    }
}
