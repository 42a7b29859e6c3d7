package lab.unroll.window.presenter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.state.TextSize;

/**
 * What lies over the picture that the class sees, and how it is shown: blank, frozen, ink, spotlight, zoom, colours. What is
 * presented is the bench's own. Knows no node; used on the FX thread only.
 */
public final class PresenterModel {

    /** How much the whole picture can be enlarged, in percent. */
    public static final List<Integer> ZOOMS = List.of(100, 125, 150, 175, 200, 250);

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<Blank> blank = new SimpleObjectProperty<>(Blank.NONE);
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.POINTER);
    private final ObjectProperty<Spotlight> spotlight = new SimpleObjectProperty<>();
    private final ObjectProperty<Ink> ink = new SimpleObjectProperty<>(Ink.NONE);
    private final BooleanProperty chart = new SimpleBooleanProperty(true);
    private final BooleanProperty notes = new SimpleBooleanProperty();
    private final BooleanProperty hands = new SimpleBooleanProperty();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final TextSize zoom = new TextSize(ZOOMS);
    private final Map<Page, Ink> drawn = new HashMap<>();
    private final HandsUp counts = new HandsUp();
    private final InkCross cross = new InkCross(this);
    private Spotlight last = Spotlight.USUAL;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.BENCH);

    /** True while a class is shown the bench. */
    public ReadOnlyBooleanProperty onProperty() {
        return on;
    }

    /** What hides the picture. */
    public ReadOnlyObjectProperty<Blank> blankProperty() {
        return blank;
    }

    /** True while the picture stays as it was. */
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen;
    }

    /** What the mouse does. */
    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The light, or null if all is seen alike. */
    ReadOnlyObjectProperty<Spotlight> spotlightProperty() {
        return spotlight;
    }

    /** True while there is a light. */
    public boolean isLit() {
        return spotlight.get() != null;
    }

    /** What is drawn on this page. */
    ReadOnlyObjectProperty<Ink> inkProperty() {
        return ink;
    }

    /** Pen and eraser by keys. */
    InkCross cross() {
        return cross;
    }

    /** How many lines are drawn on this page. */
    public int lines() {
        return ink.get().lines().size();
    }

    /** Whether there is a chart under the stage. */
    public BooleanProperty chartProperty() {
        return chart;
    }

    /** Whether the speaker's notes are shown in a window of their own. */
    public BooleanProperty notesProperty() {
        return notes;
    }

    /** Whether the class's hands are being counted. */
    public BooleanProperty handsProperty() {
        return hands;
    }

    /** The colours for the class; null for those of the bench. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** How large everything is shown. */
    public TextSize zoom() {
        return zoom;
    }

    /** What the class answered, question by question. */
    public HandsUp counts() {
        return counts;
    }

    /** The page that is shown. */
    Page page() {
        return page.get();
    }

    /** The same. */
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    // Verbs

    /** Begins to present. */
    void begin() {
        on.set(true);
    }

    /** Ends it, and takes away what lies over the picture; what was drawn and counted is kept for the next time. */
    void end() {
        blank.set(Blank.NONE);
        frozen.set(false);
        tool.set(Tool.POINTER);
        spotlight.set(null);
        notes.set(false);
        hands.set(false);
        on.set(false);
    }

    /** Another page: each has ink of its own. */
    void turnTo(Page other) {
        cross.lift();
        drawn.put(page.get(), ink.get());
        page.set(other);
        ink.set(drawn.getOrDefault(other, Ink.NONE));
    }

    /** Hides the picture, or shows it again where it is hidden like that. */
    void toggleBlank(Blank wanted) {
        blank.set(blank.get() == wanted ? Blank.NONE : wanted);
    }

    /** Shows the picture again. */
    void unblank() {
        blank.set(Blank.NONE);
    }

    /** Keeps the picture as it is, or shows again what is. */
    void toggleFrozen() {
        frozen.set(!frozen.get());
    }

    /** Takes a tool, or puts it away. */
    void toggle(Tool wanted) {
        tool.set(tool.get() == wanted ? Tool.POINTER : wanted);
    }

    /** Lights a spot, where it was last, or the whole. */
    void toggleSpotlight() {
        spotlight.set(isLit() ? null : last);
    }

    /** Moves the light there is. */
    void light(Spotlight there) {
        last = there;
        spotlight.set(there);
    }

    /** Another ink on this page. */
    void draw(Ink other) {
        ink.set(other);
    }

    /** Takes all ink from this page. */
    void clear() {
        cross.lift();
        ink.set(Ink.NONE);
    }
}
