package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * What WCAG 2.2 asks for at level AA of the contrast of the window's controls, in all colours it can have: text 4.5 : 1 (success
 * criterion 1.4.3; 3 : 1 where it is large), what makes a control known as one 3 : 1, and the sign of the focus too (1.4.11).
 * What is disabled is exempt there.
 */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ContrastJourneysTest {

    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double MARK = 3;
    /** 18 points, or 14 in bold. */
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final int TABS = 15;

    private BenchWindow window;
    private Journey journey;
    private final Set<String> faint = new TreeSet<>();
    private int looked;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first().withCell(CellKind.LSTM), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void textsControlsAndTheFocusStandOutInAllColours(FxRobot robot) {
        robot.interact(() -> {
            window.panels().choose(Panel.LESSON, true);
            window.panels().choose(Panel.INSPECTOR, true);
            window.panels().choose(Panel.DOCK, true);
        });
        for (View view : window.views().all()) {
            if (view.isOfferedFor(window.model().experimentNow())) {
                robot.interact(() -> window.views().show(view));
                journey.settle();
                robot.interact(() -> inAllColours(theme -> look(window.scene().getRoot(), theme + " " + view.id())));
            }
        }
        robot.interact(() -> {
            window.views().show(window.views().all().get(0));
            window.scene().getRoot().requestFocus();
        });
        journey.settle();
        for (int i = 0; i < TABS; i++) {
            robot.type(KeyCode.TAB);
            robot.interact(() -> inAllColours(this::lookAtFocus));
        }
        assertTrue(looked > 500, looked + " were looked at");
        assertEquals(List.of(), List.copyOf(faint), () -> String.join("\n", faint));
    }

    private void inAllColours(Consumer<Theme> looking) {
        for (Theme theme : Theme.ON_SCREEN) {
            window.model().themeProperty().set(theme);
            window.scene().getRoot().applyCss();
            looking.accept(theme);
        }
    }

    private void look(Node node, String where) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 0.01) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color ink) {
            boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
            double size = text.getFont().getSize();
            Color seen = over(ink, opacity(text), ground(text));
            require(contrast(seen, ground(text)), size >= LARGE || bold && size >= LARGE_BOLD ? LARGE_TEXT : TEXT,
                    where + " text " + name(text) + " \"" + text.getText() + "\"");
        }
        if (isKnownByItsEdge(node)) {
            require(edge((Region) node), MARK, where + " edge of " + name(node));
        }
        if (node instanceof Region icon && icon.getShape() != null && icon.getBackground() != null && icon.getWidth() > 0
                && !(icon.getParent().getParent() instanceof CheckBox box && !box.isSelected())) {
            Color ink = last(icon);
            if (ink != null) {
                require(contrast(ink, ground(icon.getParent())), MARK, where + " icon " + name(node));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where));
        }
    }

    /** What nobody could find without its edge; a button is known by its text or icon, a chooser by its arrow. */
    private static boolean isKnownByItsEdge(Node node) {
        Set<String> style = Set.copyOf(node.getStyleClass());
        return node instanceof TextInputControl || node instanceof ComboBoxBase<?> box && box.isEditable()
                || node.getParent() instanceof CheckBox && style.contains("box")
                || node.getParent() instanceof RadioButton && style.contains("radio")
                || node.getParent() instanceof Slider && (style.contains("track") || style.contains("thumb"));
    }

    /** How the outermost or the widest colour of a region, or of the one that it fills, stands out from what is around. */
    private static double edge(Region region) {
        if (colours(region).isEmpty() && region.getParent() instanceof Region whole && region instanceof TextInputControl) {
            return edge(whole);
        }
        Color around = ground(region.getParent());
        double most = 1;
        for (Color colour : colours(region)) {
            most = Math.max(most, contrast(colour, around));
        }
        return most;
    }

    private void lookAtFocus(Theme theme) {
        Node owner = window.scene().getFocusOwner();
        if (owner == null || !(owner instanceof Region region) || region == window.scene().lookup(".bench")) {
            return;
        }
        double most = owner instanceof Labeled words && words.isUnderline() && words.getTextFill() instanceof Color ink
                ? contrast(ink, ground(owner)) : edge(region);
        for (Node part : region.getChildrenUnmodifiable()) {
            if (part instanceof Region inner) {
                most = Math.max(most, edge(inner));
            }
        }
        require(most, MARK, theme + " focus of " + name(owner));
    }

    private void require(double contrast, double least, String what) {
        looked++;
        if (contrast < least) {
            faint.add(String.format("%s: %.2f", what, contrast));
        }
    }

    private static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return node.getClass().getSimpleName() + node.getStyleClass() + " in #" + at.getId();
            }
        }
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private static List<Color> colours(Region region) {
        List<Color> colours = new ArrayList<>();
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                for (Paint side : new Paint[] {stroke.getTopStroke(), stroke.getRightStroke(), stroke.getBottomStroke(),
                    stroke.getLeftStroke()}) {
                    add(colours, side, region);
                }
            }
        }
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                add(colours, fill.getFill(), region);
            }
        }
        return colours;
    }

    private static void add(List<Color> colours, Paint paint, Region region) {
        if (paint instanceof Color colour && colour.getOpacity() > 0) {
            colours.add(over(colour, ground(region.getParent())));
        }
    }

    private static Color last(Region region) {
        List<Color> colours = colours(region);
        return colours.isEmpty() ? null : colours.get(colours.size() - 1);
    }

    /** The colour behind what is in a node: its own background, and where that lets through, those it lies on. */
    private static Color ground(Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        if (node instanceof Region region && region.getShape() == null && region.getBackground() != null) {
            List<BackgroundFill> fills = region.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--) {
                if (fills.get(i).getFill() instanceof Color colour && colour.getOpacity() > 0) {
                    return over(colour, colour.isOpaque() ? colour : ground(node.getParent()));
                }
            }
        }
        return ground(node.getParent());
    }

    private static Color over(Color colour, Color ground) {
        return over(colour, 1, ground);
    }

    private static Color over(Color colour, double share, Color ground) {
        return ground.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), share * colour.getOpacity());
    }

    private static double opacity(Node node) {
        return node == null ? 1 : node.getOpacity() * opacity(node.getParent());
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double s) {
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
}
