package lab.unroll.window.edit;

import lab.unroll.figure.paint.Lettering;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.trace.Trace;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.state.Inputs;
import lab.unroll.words.InputException;

/** What is read at a step, by its number among what can be chosen there. */
final class ChoiceHandle implements EditableValue {
    private final BenchModel model;
    private final Texts texts;
    private final int at;
    private final Task task;
    private final InputChoices choices;

    ChoiceHandle(BenchModel model, Texts texts, int at) {
        this.model = model;
        this.texts = texts;
        this.at = at;
        task = model.hand().state().experiment().task();
        choices = task.choices(model.hand().state().example().sequence(), at);
    }

    @Override
    public String name() {
        return texts.get("hand.symbol", at);
    }

    @Override
    public double value() {
        return choices.indexOf(label());
    }

    /** A decoder that hears itself reads what it has answered, whatever the example says. */
    private String label() {
        Trace trace = model.readingProperty().get().trace();
        return inputs().isAutoregressive(at) && at <= trace.length() ? task.heard(trace.sequence().x(at))
                : model.hand().state().example().label(at);
    }

    @Override
    public double natural() {
        return value();
    }

    @Override
    public double low() {
        return 0;
    }

    @Override
    public double high() {
        return Math.max(0, choices.size() - 1);
    }

    @Override
    public double lowest() {
        return low();
    }

    @Override
    public double highest() {
        return high();
    }

    @Override
    public double step() {
        return 1;
    }

    /** True if x_t is not what the symbol stands for. */
    @Override
    public boolean isChanged() {
        return inputs().isFree(at);
    }

    /** {@inheritDoc} If the task has no example with the symbol there, tells why. */
    @Override
    public void set(double value) {
        int symbol = (int) Math.round(Math.max(low(), Math.min(high(), value)));
        if (choices.size() > 0 && symbol != value() || isChanged() || inputs().isAutoregressive(at)) {
            try {
                model.hand().read(inputs().withLabel(at, choices.label(symbol)));
            } catch (InputException e) {
                model.say(Message.of(e));
            }
        }
    }

    @Override
    public void reset() {
        set(value());
    }

    @Override
    public String show(double value) {
        int symbol = (int) Math.round(value);
        return Lettering.drawable(task.shown(symbol < 0 || symbol >= choices.size() ? label() : choices.label(symbol)));
    }

    private Inputs inputs() {
        return new Inputs(model.hand().state().experiment(), model.hand().state().example());
    }
}
