package lab.unroll.window.presenter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/** All that can be done while presenting, with the key of each. Another act is one more line. */
final class Acts {

    private final List<Act> all;
    private final Map<KeyCode, Act> byKey = new LinkedHashMap<>();

    /**
     * The acts of a presentation.
     *
     * @param colours the next colours
     * @param hands   counts the class's hands, or ends that
     * @throws IllegalArgumentException if a key would mean two things
     */
    Acts(PresenterModel model, Runnable colours, Runnable hands) {
        ObservableValue<Boolean> never = new SimpleBooleanProperty();
        all = List.of(
                new Act("pen", List.of(KeyCode.P), "pen", model.toolProperty().map(tool -> tool == Tool.PEN),
                        () -> model.toggle(Tool.PEN)),
                new Act("erase", List.of(KeyCode.E), "erase", model.toolProperty().map(tool -> tool == Tool.ERASER),
                        () -> model.toggle(Tool.ERASER)),
                new Act("clear", List.of(KeyCode.X), null, never, model::clear),
                new Act("light", List.of(KeyCode.S), "light", model.spotlightProperty().map(Objects::nonNull).orElse(false),
                        model::toggleSpotlight),
                new Act("freeze", List.of(KeyCode.F), "freeze", model.frozenProperty(), model::toggleFrozen),
                // the key of most clickers is the full stop
                new Act("black", List.of(KeyCode.B, KeyCode.PERIOD, KeyCode.DECIMAL), "blank",
                        model.blankProperty().map(blank -> blank == Blank.BLACK), () -> model.toggleBlank(Blank.BLACK)),
                new Act("white", List.of(KeyCode.W, KeyCode.COMMA), null,
                        model.blankProperty().map(blank -> blank == Blank.WHITE), () -> model.toggleBlank(Blank.WHITE)),
                new Act("hands", List.of(KeyCode.H), "hands", model.handsProperty(), hands),
                new Act("chart", List.of(KeyCode.K), "series", model.chartProperty(),
                        () -> model.chartProperty().set(!model.chartProperty().get())),
                new Act("notes", List.of(KeyCode.N), "text", model.notesProperty(),
                        () -> model.notesProperty().set(!model.notesProperty().get())),
                new Act("colours", List.of(KeyCode.D), null, never, colours));
        all.forEach(act -> act.keys().forEach(key -> {
            if (byKey.put(key, act) != null) {
                throw new IllegalArgumentException(key + " would mean two things.");
            }
        }));
    }

    /** All of them, in the order of the list of keys. */
    List<Act> all() {
        return all;
    }

    /** Those that have a button. */
    List<Act> withButton() {
        return all.stream().filter(act -> act.icon() != null).toList();
    }

    /** What a key does. */
    Optional<Act> of(KeyCode key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
