package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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
        Text measured = new Text(text);
        measured.setFont(label.getFont());
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
}
