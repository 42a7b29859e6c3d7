package lab.unroll.window.edit;

import java.util.List;
import java.util.Optional;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.state.Edits;
import lab.unroll.state.Inputs;
import lab.unroll.task.CareerTask;
import lab.unroll.task.InputEditor;
import lab.unroll.task.InputFeature;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.EditModel;

/** Makes the handles of what spots let the hand change. */
public final class EditableValues {

    /** The farthest from 0 that a state, a weight or an input can be typed. */
    public static final double FARTHEST = 100;

    private static final double MOST_DEVIATIONS = 6;

    private final BenchModel model;
    private final Texts texts;

    /** The handles of a bench. */
    public EditableValues(BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The handle of what a spot lets the hand change; empty if it is nothing, or is not there any more. */
    public Optional<EditableValue> of(Spot spot) {
        return spot == null || spot.grip() == null || model.readingProperty().get() == null || !isThere(spot.grip())
                ? Optional.empty() : Optional.of(of(spot.grip()));
    }

    private boolean isThere(EditTarget grip) {
        NetworkSpec spec = trace().spec();
        int length = trace().length();
        if (grip instanceof EditTarget.Held held) {
            return held.place().isIn(spec) && held.quantity().isIn(spec) && held.step() <= length
                    && held.unit() < (held.quantity() == Quantity.ATTENTION ? looked(held.step()) : spec.hidden());
        } else if (grip instanceof EditTarget.Weight weight) {
            return weight.place() < trace().parameters().layout().size();
        } else if (grip instanceof EditTarget.Input input) {
            return areInputsEdited() && input.step() <= length
                    && input.component() < trace().sequence().x(input.step()).size();
        } else if (grip instanceof EditTarget.Symbol symbol) {
            return areInputsEdited() && symbol.step() <= length;
        }
        return grip instanceof EditTarget.Start start && start.state().isIn(spec) && start.unit() < spec.hidden();
    }

    /** How many states of an encoder are looked at before a step; 0 while it reads. */
    private int looked(int step) {
        return trace().attention(step) == null ? 0 : trace().attention(step).weights().size();
    }

    private boolean areInputsEdited() {
        return hand().state().experiment().choice().kind().editor() != InputEditor.NONE;
    }

    /** The handle of something that is there. */
    EditableValue of(EditTarget grip) {
        if (grip instanceof EditTarget.Held held) {
            return new HeldHandle(held);
        } else if (grip instanceof EditTarget.Weight weight) {
            return new WeightHandle(weight);
        } else if (grip instanceof EditTarget.Input input) {
            return new InputHandle(input);
        } else if (grip instanceof EditTarget.Symbol symbol) {
            return new ChoiceHandle(model, texts, symbol.step());
        }
        return new StartHandle((EditTarget.Start) grip);
    }

    private Trace trace() {
        return model.readingProperty().get().trace();
    }

    private EditModel hand() {
        return model.hand();
    }

    private Inputs inputs() {
        return new Inputs(hand().state().experiment(), hand().state().example());
    }

    private final class HeldHandle implements EditableValue {
        private final LayerPlace place;
        private final Quantity quantity;
        private final int unit;
        private final int step;

        HeldHandle(EditTarget.Held held) {
            place = held.place();
            quantity = held.quantity();
            unit = held.unit();
            step = held.step();
        }

        @Override
        public String name() {
            if (quantity == Quantity.ATTENTION) {
                return texts.get("hand.looked", unit + 1, step);
            }
            String name = texts.get("hand.held", texts.get(Quantities.key(quantity)), unit + 1, step);
            String layer = Layers.name(place, trace().spec(), texts);
            return layer.isEmpty() ? name : texts.get("hand.held.layer", layer, name);
        }

        @Override
        public double value() {
            return hand().pinned(place, quantity, unit, step).orElse(quantity.used(layer(), step).get(unit));
        }

        private LayerTrace layer() {
            return trace().layer(place.layer(), place.direction());
        }

        @Override
        public double natural() {
            return quantity.computed(layer(), step).get(unit);
        }

        @Override
        public double low() {
            return Quantities.low(quantity);
        }

        @Override
        public double high() {
            return Quantities.high(quantity);
        }

        @Override
        public double lowest() {
            return Math.max(-FARTHEST, quantity.lowest());
        }

        @Override
        public double highest() {
            return Math.min(FARTHEST, quantity.highest());
        }

        @Override
        public boolean isChanged() {
            return hand().pinned(place, quantity, unit, step).isPresent();
        }

        @Override
        public void set(double value) {
            hand().pin(place, quantity, unit, step, value);
        }

        @Override
        public void reset() {
            hand().release(place, quantity, unit, step);
        }

        @Override
        public boolean opensOnClick() {
            return false;
        }
    }

    /** What is typed between {@link #FARTHEST} and its opposite. */
    private abstract static class Free implements EditableValue {
        private final double range;

        Free(double range) {
            this.range = range;
        }

        @Override
        public double low() {
            return -range;
        }

        @Override
        public double high() {
            return range;
        }

        @Override
        public double lowest() {
            return -FARTHEST;
        }

        @Override
        public double highest() {
            return FARTHEST;
        }

        @Override
        public boolean isChanged() {
            return value() != natural();
        }

        @Override
        public void reset() {
            set(natural());
        }
    }

    private final class WeightHandle extends Free {
        private final EditTarget.Weight weight;

        WeightHandle(EditTarget.Weight weight) {
            super(ColourMap.WEIGHT_RANGE);
            this.weight = weight;
        }

        @Override
        public String name() {
            ParameterLayout layout = trace().parameters().layout();
            String name = nameInNetwork();
            return !layout.isPair() ? name : texts.get("hand.held.layer", texts.in("figure").get(
                    weight.place() < layout.offset() ? "blocks.encoder" : "blocks.decoder"), name);
        }

        private String nameInNetwork() {
            ParameterBlock block = weight.block();
            // as formulas have it: W^x, W^h_f
            String matrix = block.name().replaceFirst("W_(.)$", "W^$1").replaceFirst("W_(.)(.+)", "W^$1_$2");
            return block.rows() == 1 ? texts.get("hand.bias", matrix, weight.col() + 1)
                    : texts.get("hand.weight", matrix, weight.row() + 1, weight.col() + 1);
        }

        @Override
        public double value() {
            return trace().parameters().get(weight.block(), weight.row(), weight.col());
        }

        @Override
        public double natural() {
            Edits.Edit edit = hand().state().edits().byPlace().get(weight.place());
            return edit == null ? value() : edit.before();
        }

        @Override
        public boolean isChanged() {
            return hand().state().edits().has(weight.place());
        }

        @Override
        public void set(double value) {
            hand().setWeight(weight.place(), value(), value);
        }

        @Override
        public void reset() {
            hand().resetWeight(weight.place());
        }
    }

    private final class InputHandle extends Free {
        private final EditTarget.Input input;

        InputHandle(EditTarget.Input input) {
            super(ColourMap.STATE_RANGE);
            this.input = input;
        }

        @Override
        public String name() {
            String name = texts.get("hand.input", input.component() + 1, input.step());
            String measured = feature().unit().isEmpty() ? feature().name() : feature().name() + " [" + feature().unit() + "]";
            return measured.isEmpty() ? name : name + ": " + measured;
        }

        /** An encoder and a decoder read inputs of different sizes, none of which is measured. */
        private InputFeature feature() {
            List<InputFeature> features = hand().state().experiment().task().features();
            return input.component() < features.size() ? features.get(input.component()) : InputFeature.plain("");
        }

        @Override
        public double value() {
            return feature().value(hand().state().example().sequence().x(input.step()).get(input.component()));
        }

        @Override
        public double natural() {
            return feature().value(inputs().natural(input.step()).get(input.component()));
        }

        @Override
        public void set(double value) {
            hand().read(model.stage().careers().changed(inputs(), input.step(), input.component(), value));
        }

        private boolean isOfSeason() {
            return hand().state().experiment().task() instanceof CareerTask;
        }

        /** Of a season from none to six standard deviations above the mean, in whole numbers. */
        @Override
        public double low() {
            return isOfSeason() ? 0 : super.low();
        }

        @Override
        public double high() {
            return isOfSeason() ? Math.rint(feature().value(MOST_DEVIATIONS)) : super.high();
        }

        @Override
        public double lowest() {
            return isOfSeason() ? 0 : super.lowest();
        }

        @Override
        public double highest() {
            return isOfSeason() ? FARTHEST * feature().scale() : super.highest();
        }

        @Override
        public double step() {
            return isOfSeason() ? 1 : super.step();
        }
    }

    private final class StartHandle extends Free {
        private final EditTarget.Start start;

        StartHandle(EditTarget.Start start) {
            super(Quantities.high(start.state()));
            this.start = start;
        }

        @Override
        public String name() {
            return texts.get("hand.start", Quantities.plainSymbol(start.state(), model.cell()), start.unit() + 1);
        }

        @Override
        public double value() {
            return inputs().start(start.state()).get(start.unit());
        }

        @Override
        public double natural() {
            return 0;
        }

        @Override
        public void set(double value) {
            hand().read(inputs().withStart(start.state(), start.unit(), value));
        }
    }
}
