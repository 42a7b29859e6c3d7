package lab.unroll.window.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.TextSource;
import lab.unroll.window.state.EditModel;
import lab.unroll.window.state.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The history goes back to texts, but does not keep more of them alive than there is room for. */
@Isolated
class HistoryOfTextsTest {

    private static final int LENGTH = 100;

    private final EditModel hand = new EditModel(3 * LENGTH);

    private static TextSource text(int number) {
        return TextSource.of("text " + number, "ab".repeat(LENGTH / 2));
    }

    private void begin(TextSource text) {
        Experiment experiment = Presets.nextCharacter().withText(text).withLength(8);
        hand.begin(experiment, experiment.firstExample());
    }

    @Test
    void theOldestTextsAreForgottenWhereAllTogetherAreTooLong() {
        for (int i = 0; i < 5; i++) {
            begin(text(i));
        }
        assertEquals(List.of("text 2", "text 3", "text 4"), hand.texts().stream().map(TextSource::name).toList());
        assertEquals(2, hand.historyProperty().get().past().size());
    }

    @Test
    void aTextInManyStatesCountsOnce() {
        TextSource text = text(0);
        for (int i = 0; i < 20; i++) {
            begin(text);
        }
        assertEquals(19, hand.historyProperty().get().past().size());
        assertSame(text, hand.texts().get(0));
    }

    @Test
    void aTextLongerThanAllTheRoomIsOnTheBenchAllTheSame() {
        begin(text(0));
        TextSource longest = TextSource.of("long", "ab".repeat(LENGTH * 3));
        begin(longest);
        begin(longest);
        assertEquals(List.of(longest), hand.texts());
        assertTrue(hand.step(History::undo).isPresent(), "there is a way back as far as this text goes");
    }

    @Test
    void statesWithoutATextAreKept() {
        History<String> history = History.of("").push("a").push("").push("bb").push("");
        assertEquals(history, history.within(text -> text.isEmpty() ? null : text, String::length, 3));
        assertEquals(List.of("", "bb"), history.within(text -> text.isEmpty() ? null : text, String::length, 2).past());
    }
}
