package lab.unroll.window.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class PanelsModelTest {

    private final PanelsModel panels = new PanelsModel();

    private boolean isOpen(Panel panel) {
        return panels.openProperty(panel).get();
    }

    @Test
    void aSmallWindowBeginsWithTheDockAsAStripAndTheLessonsFolded() {
        panels.begin(1280, 720);
        assertFalse(isOpen(Panel.DOCK));
        assertFalse(isOpen(Panel.LESSON));
        assertTrue(isOpen(Panel.INSPECTOR));
    }

    @Test
    void aLargeWindowBeginsWithEveryPanelOpen() {
        panels.begin(1440, 900);
        for (Panel panel : Panel.values()) {
            assertTrue(isOpen(panel), panel.id());
        }
    }

    @Test
    void whatWasChosenStaysWhateverTheSize() {
        panels.choose(Panel.DOCK, true);
        panels.choose(Panel.INSPECTOR, false);
        panels.begin(1280, 720);
        assertTrue(isOpen(Panel.DOCK));
        assertFalse(isOpen(Panel.INSPECTOR));
        assertFalse(isOpen(Panel.LESSON));
    }

    @Test
    void aPanelThatIsNeededOpensAndIsNotRememberedForThat() {
        panels.begin(1280, 720);
        List<Panel> told = new ArrayList<>();
        panels.setOnChosen((panel, open) -> told.add(panel));
        panels.need(Panel.LESSON);
        assertTrue(isOpen(Panel.LESSON));
        assertEquals(List.of(), told);
        panels.toggle(Panel.LESSON);
        assertFalse(isOpen(Panel.LESSON));
        assertEquals(List.of(Panel.LESSON), told);
    }
}
