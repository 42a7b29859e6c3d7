package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class FittingWordsTest {

    private static final String LONG = "STATION 5 · Backpropagation through time";
    private static final String SHORT = "5 · Backpropagation";
    private static final String SHORTEST = "STATION 5";

    private Label label;
    private FittingWords words;

    @Start
    void begin(Stage stage) {
        label = new Label();
        words = new FittingWords(label);
    }

    private String shownIn(double width) {
        label.resize(width, 20);
        return label.getText();
    }

    private double width(String text) {
        return width(text, label);
    }

    private static double width(String text, Label on) {
        Text measured = new Text(text);
        measured.setFont(on.getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    @Test
    void theLongestThatFitsIsShownAndNoneIsCut() {
        words.say(LONG, SHORT, SHORTEST);
        assertEquals(LONG, shownIn(width(LONG)));
        assertEquals(SHORT, shownIn(width(LONG) - 1));
        assertEquals(SHORTEST, shownIn(width(SHORT) - 1));
        assertEquals(LONG, shownIn(width(LONG) + 40), "there is room again");
        assertEquals(LONG, label.getAccessibleText(), "it is read out whole");
    }

    @Test
    void whereNothingFitsTheShortestIsThere() {
        words.say(LONG, SHORTEST);
        assertEquals(SHORTEST, shownIn(3));
    }

    @Test
    void theWordsAreChosenOnceTheFontIsThereAndNotWhileItComes(FxRobot robot) {
        robot.interact(() -> {
            words.say(LONG, SHORTEST);
            label.resize(width(LONG), 20);
            label.setFont(Font.font(40));
            assertEquals(LONG, label.getText());
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(SHORTEST, label.getText());
    }

    @Test
    void inARowTheWordsThatNameSomethingAreKeptBeforeOthersAreWide() {
        Label order = new Label();
        FittingWords told = FittingWords.inRow(order);
        told.say("read: 58+97", "58+97");
        Region field = new Region();
        field.setMinWidth(64);
        field.setPrefWidth(150);
        HBox row = new HBox(field, order);
        new Scene(new Pane(row));
        row.applyCss();
        for (double room : new double[] {400, 180, 64 + width("58+97", order) + order.snappedLeftInset() + order.snappedRightInset()}) {
            row.resize(room, 30);
            row.layout();
            assertTrue(order.getText().endsWith("58+97") && order.getWidth() >= width(order.getText(), order), order.getText() + " in " + room);
        }
        assertEquals("58+97", order.getText());
        row.resize(400, 30);
        row.layout();
        assertEquals("read: 58+97", order.getText(), "there is room again");
    }

    @Test
    void inARowWithoutRoomForTheShortestNothingIsSaidAndNothingIsCut() {
        Label order = new Label();
        FittingWords told = FittingWords.inRow(order);
        told.say("read: 58+97", "58+97", "");
        Region field = new Region();
        field.setMinWidth(64);
        field.setPrefWidth(150);
        HBox row = new HBox(field, order);
        new Scene(new Pane(row));
        row.applyCss();
        double needed = 64 + width("58+97", order) + order.snappedLeftInset() + order.snappedRightInset();
        for (double room : new double[] {needed, needed - 1}) {
            row.resize(room, 30);
            row.layout();
            assertEquals(room < needed ? "" : "58+97", order.getText(), "in " + room);
        }
        assertEquals(64, row.minWidth(-1), "the row can be as narrow as the field");
        row.resize(400, 30);
        row.layout();
        assertEquals("read: 58+97", order.getText(), "there is room again");
    }
}
