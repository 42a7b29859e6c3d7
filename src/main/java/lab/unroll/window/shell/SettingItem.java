package lab.unroll.window.shell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.TaskSetting;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Texts;
import lab.unroll.words.InputException;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/**
 * A line of the sheet of a task: a setting, its number, and the field in which it is typed. The editors that come with the
 * sheet hand over each key as it is typed, which would open an experiment for the 1 of 12; this one waits for Enter.
 */
final class SettingItem implements PropertySheet.Item {

    private final TaskSetting setting;
    private final String name;
    private final String description;
    private final Consumer<UnaryOperator<Experiment>> change;
    private final SimpleObjectProperty<Number> value = new SimpleObjectProperty<>();
    private final EntryField field = new EntryField();

    /**
     * A line in the language of now.
     *
     * @param setting what is set
     * @param now     the experiment whose number is shown
     * @param change  takes a change of the experiment; throws an {@link InputException} if it cannot be
     * @param refused is told of what cannot be
     */
    SettingItem(TaskSetting setting, Experiment now, Texts texts, Consumer<UnaryOperator<Experiment>> change,
                Consumer<InputException> refused) {
        this.setting = setting;
        this.change = change;
        Texts tasks = texts.in("tasks");
        name = tasks.get("setting." + setting.name());
        description = texts.get("task.setting.describe", tasks.get("setting." + setting.name() + ".about"),
                plain(setting.lowest()), plain(setting.highest()));
        field.setId("setting-" + setting.name());
        texts.describe(field, new SimpleStringProperty(texts.get("task.setting.field", name, description)));
        refresh(now);
        field.connect(value.map(SettingItem::plain), this::type, refused);
    }

    /** Shows the number of an experiment of the same task. */
    void refresh(Experiment now) {
        value.set(now.choice().options().number(setting.name()));
    }

    private void type(String typed) {
        change.accept(now -> with(now, setting.isWhole()
                ? Entries.whole(name, typed, (long) setting.lowest(), (long) setting.highest())
                : Entries.number(name, typed, setting.lowest(), setting.highest())));
    }

    /**
     * The experiment with another number.
     *
     * @throws InputException if the number does not fit
     */
    private Experiment with(Experiment now, double other) {
        return setting.name().equals(TaskSetting.LENGTH) ? now.withLength((int) other) : now.with(setting.name(), other);
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    @Override
    public Class<?> getType() {
        return Number.class;
    }

    /** {@inheritDoc} None: a sheet is short. */
    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return name;
    }

    /** {@inheritDoc} None for the sheet, which would put it up in other colours: the field has it as its hint. */
    @Override
    public String getDescription() {
        return "";
    }

    @Override
    public Object getValue() {
        return value.get();
    }

    @Override
    public void setValue(Object other) {
        change.accept(now -> with(now, ((Number) other).doubleValue()));
    }

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.of(value);
    }

    /** The field, for the sheet. */
    PropertyEditor<Number> editor() {
        return new Editor();
    }

    private final class Editor implements PropertyEditor<Number> {

        @Override
        public Node getEditor() {
            return field;
        }

        @Override
        public Number getValue() {
            return value.get();
        }

        @Override
        public void setValue(Number shown) {
            value.set(shown);
        }
    }
}
