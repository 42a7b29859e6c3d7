package lab.unroll.window.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.state.EditState;
import lab.unroll.state.Inputs;

/** All that the hand holds or has changed, in words: pins first, then weights, inputs and the states before step 1. */
final class HeldItems {

    private final BenchModel model;
    private final Texts texts;
    private final EditableValues values;

    HeldItems(BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.values = new EditableValues(model, texts);
    }

    /** The items of a state of the bench that has been read with these parameters; each says what it is when it is asked. */
    List<Supplier<String>> of(EditState state, Parameters parameters) {
        List<Supplier<String>> items = new ArrayList<>();
        state.pins().list().stream().sorted(Comparator.comparing(Pin::quantity).thenComparingInt(Pin::first))
                .forEach(pin -> items.add(() -> PinWords.of(pin, model, texts)));
        state.edits().byPlace().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(edit ->
                items.add(() -> named(weight(parameters, edit.getKey()), edit.getValue().after())));
        Inputs inputs = new Inputs(state.experiment(), state.example());
        inputs.freeSteps().forEach(step -> items.add(() -> input(inputs, step)));
        Stream.of(Quantity.HIDDEN_STATE, Quantity.CELL_STATE).forEach(kind -> {
            Vector start = inputs.start(kind);
            for (int unit = 0; unit < start.size(); unit++) {
                if (start.get(unit) != 0) {
                    EditTarget target = new EditTarget.Start(kind, unit);
                    double value = start.get(unit);
                    items.add(() -> named(target, value));
                }
            }
        });
        return items;
    }

    private String named(EditTarget target, double value) {
        return texts.get("effect.value", values.of(target).name(), Numbers.fixed(value));
    }

    private String input(Inputs inputs, int step) {
        Vector x = inputs.example().sequence().x(step);
        int component = 0;
        while (component < x.size() - 1 && x.get(component) == inputs.natural(step).get(component)) {
            component++;
        }
        return named(new EditTarget.Input(step, component), x.get(component));
    }

    /** The parameter at a place of the flat array. */
    private static EditTarget.Weight weight(Parameters parameters, int place) {
        for (ParameterBlock block : parameters.layout().blocks()) {
            int row = (place - block.offset()) / block.stride();
            int col = (place - block.offset()) % block.stride();
            if (place >= block.offset() && row < block.rows() && col < block.cols()) {
                return new EditTarget.Weight(block, row, col);
            }
        }
        throw new IllegalArgumentException("There is no parameter at " + place + ".");
    }
}
