package lab.unroll.window.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.presenter.PresenterModel;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class UserPreferencesTest {

    @TempDir
    private Path home;

    /** What is in the file now, as another start finds it. */
    private Settings store() {
        return new Settings(home.resolve("unroll").resolve("settings.properties"), Runnable::run);
    }

    private BenchModel opened() {
        return opened(SystemLook.UNKNOWN);
    }

    private BenchModel opened(SystemLook system) {
        BenchModel model = new BenchModel();
        new UserPreferences(store()).follow(model, system);
        return model;
    }

    @Test
    void withoutMemoryTheWindowOpensAsUsual() {
        assertEquals(Theme.LIGHT, opened().themeProperty().get());
        assertEquals(100, opened().stage().textSize().percentProperty().get());
        assertFalse(opened().stage().reducedMotionProperty().get());
    }

    @Test
    void coloursAndReducedMotionAreThereAgain() {
        BenchModel model = opened();
        model.toggleTheme();
        model.stage().reducedMotionProperty().set(true);
        assertEquals(100, opened().stage().textSize().percentProperty().get());
        model.stage().textSize().enlarge();
        model.stage().textSize().enlarge();
        assertEquals(Theme.DARK, opened().themeProperty().get());
        assertTrue(opened().stage().reducedMotionProperty().get());
        assertEquals(150, opened().stage().textSize().percentProperty().get());
    }

    @Test
    void theLookOfTheSystemCountsUntilTheUserChoosesAnother() {
        SystemLook system = new SystemLook(Optional.of(Theme.DARK), Optional.of(true));
        BenchModel model = opened(system);
        assertEquals(Theme.DARK, model.themeProperty().get());
        assertTrue(model.stage().reducedMotionProperty().get());
        assertEquals(Theme.LIGHT, opened().themeProperty().get(), "the system's choice is not the user's");
        model.toggleTheme();
        model.stage().reducedMotionProperty().set(false);
        assertEquals(Theme.LIGHT, opened(system).themeProperty().get());
        assertFalse(opened(system).stage().reducedMotionProperty().get());
    }

    /** As JavaFX 24 tells it. */
    public interface Told {
        /** The colours. */
        Object getColorScheme();

        /** Whether there should be little motion. */
        boolean isReducedMotion();
    }

    /** As JavaFX 22 and 23 tell it. */
    public interface ToldLess {
        /** The colours. */
        Object getColorScheme();
    }

    @Test
    void theLookOfTheSystemIsKnownAsFarAsJavaFxTellsIt() {
        Told told = new Told() {
            @Override
            public Object getColorScheme() {
                return "DARK";
            }

            @Override
            public boolean isReducedMotion() {
                return true;
            }
        };
        assertEquals(new SystemLook(Optional.of(Theme.DARK), Optional.of(true)), SystemLook.of(Told.class, told));
        ToldLess less = () -> "LIGHT";
        assertEquals(new SystemLook(Optional.of(Theme.LIGHT), Optional.empty()), SystemLook.of(ToldLess.class, less));
        assertEquals(SystemLook.UNKNOWN, SystemLook.of(Runnable.class, (Runnable) () -> { }));
    }

    private PresenterModel presented() {
        PresenterModel model = new PresenterModel();
        new UserPreferences(store()).follow(model);
        return model;
    }

    @Test
    void howAClassWasShownTheBenchIsThereAgainAndIsNotHowTheBenchIsShown() {
        assertNull(presented().themeProperty().get(), "at first in the colours of the bench");
        PresenterModel model = presented();
        model.themeProperty().set(Theme.PROJECTOR);
        model.zoom().percentProperty().set(175);
        assertEquals(Theme.PROJECTOR, presented().themeProperty().get());
        assertEquals(175, presented().zoom().percentProperty().get());
        assertEquals(Theme.LIGHT, opened().themeProperty().get());
        assertEquals(100, opened().stage().textSize().percentProperty().get());
        store().put("presented-zoom", "123");
        assertEquals(100, presented().zoom().percentProperty().get(), "what cannot be chosen is as usual");
    }

    @Test
    void theColoursForAProjectorAreThereAgain() {
        opened().themeProperty().set(Theme.PROJECTOR);
        assertEquals(Theme.PROJECTOR, opened().themeProperty().get());
    }

    private Locale language(Locale given, Locale system) {
        BenchModel model = new BenchModel();
        new UserPreferences(store()).follow(model, given, system);
        return model.languageProperty().get();
    }

    @Test
    void theLanguageIsThatOfTheSystemAtFirstAndThenTheOneChosen() {
        assertEquals(Words.CHINESE, language(null, Locale.forLanguageTag("zh-TW")));
        assertEquals(Locale.ENGLISH, language(null, Locale.GERMANY));
        assertEquals(Words.CHINESE, language(Words.CHINESE, Locale.GERMANY));
        assertEquals(Locale.ENGLISH, language(null, Locale.GERMANY), "asked for once, not remembered");
        BenchModel model = new BenchModel();
        new UserPreferences(store()).follow(model, null, Locale.GERMANY);
        model.toggleLanguage();
        assertEquals(Words.CHINESE, language(null, Locale.GERMANY));
    }

    @Test
    void theLastFolderAndThePlaceOfTheWindowAreThereAgain() {
        Path folder = home;
        assertNull(new UserPreferences(store()).folder());
        new UserPreferences(store()).useFolder(folder.toFile());
        assertEquals(folder.toFile(), new UserPreferences(store()).folder());
        new UserPreferences(store()).useFolder(folder.resolve("gone").toFile());
        assertNull(new UserPreferences(store()).folder());
        WindowPlace place = new WindowPlace(40, 50, 1300, 700, false);
        new UserPreferences(store()).leaveAt(place);
        assertEquals(Optional.of(place), new UserPreferences(store()).place(List.of(new Rectangle2D(0, 0, 1920, 1080))));
    }

    @Test
    void whatNetworksAreTrainedWithIsThereAgainUnlessAnotherIsAskedFor() {
        new UserPreferences(store()).computing(null).chosenProperty().set("ejml");
        assertEquals("ejml", new UserPreferences(store()).computing(null).kernels().id());
        assertEquals("plain", new UserPreferences(store()).computing("plain").kernels().id());
        assertEquals("ejml", new UserPreferences(store()).computing(null).kernels().id(), "asked for once, not remembered");
    }

    @Test
    void foldedPanelsAndThatEverythingWasAskedForAreThereAgain() {
        PanelsModel first = new UserPreferences(store()).panels();
        assertFalse(first.everythingProperty().get(), "a first visit");
        first.begin(1280, 720);
        first.toggle(Panel.DOCK);
        first.toggle(Panel.INSPECTOR);
        first.need(Panel.LESSON);
        first.everythingProperty().set(true);
        PanelsModel again = new UserPreferences(store()).panels();
        again.begin(1280, 720);
        assertTrue(again.everythingProperty().get());
        assertTrue(again.openProperty(Panel.DOCK).get());
        assertFalse(again.openProperty(Panel.INSPECTOR).get());
        assertFalse(again.openProperty(Panel.LESSON).get(), "a lesson had opened it, and nobody chose it");
    }

    @Test
    void whatCannotBeUnderstoodIsIgnored() {
        store().put("kernels", "gpu");
        assertEquals("auto", new UserPreferences(store()).computing(null).chosenProperty().get());
        store().put("panel-dock", "half");
        PanelsModel panels = new UserPreferences(store()).panels();
        panels.begin(1440, 900);
        assertTrue(panels.openProperty(Panel.DOCK).get());
        store().put("theme", "purple");
        store().put("reduced-motion", "perhaps");
        store().put("text-size", "117");
        assertEquals(Theme.LIGHT, opened().themeProperty().get());
        assertEquals(100, opened().stage().textSize().percentProperty().get());
        assertFalse(opened().stage().reducedMotionProperty().get());
    }
}
