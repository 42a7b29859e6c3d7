package lab.unroll.window.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.Level;
import lab.unroll.window.state.StageModel;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;

/** The levels of the zoom ladder as parts of the view, from far to near. */
final class LevelParts implements Parts {

    private final StageModel stage;
    private final Map<Level, Part> parts = new EnumMap<>(Level.class);
    private final ObservableValue<List<Part>> offered;
    private final ObservableValue<Part> present;

    LevelParts(StageModel stage) {
        this.stage = stage;
        Stream.of(Level.values()).forEach(level -> parts.put(level, new Part(level.id(), "figure", level.key())));
        offered = stage.levelsProperty().map(levels -> levels.stream().map(parts::get).toList());
        present = stage.levelProperty().map(parts::get);
    }

    @Override
    public List<Part> all() {
        return List.copyOf(parts.values());
    }

    @Override
    public ObservableValue<List<Part>> offered() {
        return offered;
    }

    @Override
    public ObservableValue<Part> present() {
        return present;
    }

    @Override
    public void show(Part part) {
        parts.forEach((level, one) -> {
            if (one.equals(part)) {
                stage.show(level);
            }
        });
    }
}
