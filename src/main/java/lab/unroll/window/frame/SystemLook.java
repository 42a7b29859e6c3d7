package lab.unroll.window.frame;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javafx.application.Platform;
import lab.unroll.figure.paint.Theme;

/**
 * What the user has chosen on the system for every programme, as far as JavaFX tells it: {@code Platform.getPreferences()} is
 * there from JavaFX 22 on, with {@code colorScheme}; {@code reducedMotion} from 24 on. Of an older one nothing is known.
 *
 * @param theme         dark or light colours
 * @param reducedMotion whether nothing should move that need not
 */
record SystemLook(Optional<Theme> theme, Optional<Boolean> reducedMotion) {

    /** Nothing is known. */
    static final SystemLook UNKNOWN = new SystemLook(Optional.empty(), Optional.empty());

    /** That of this system. On the FX thread. */
    static SystemLook present() {
        return ask(Platform.class, null, "getPreferences").map(told -> of("javafx.application.Platform$Preferences", told))
                .orElse(UNKNOWN);
    }

    private static SystemLook of(String type, Object told) {
        try {
            return of(Class.forName(type), told);
        } catch (ClassNotFoundException older) {
            return UNKNOWN;
        }
    }

    /**
     * What is told.
     *
     * @param type the interface that is asked
     * @param told what answers
     */
    static SystemLook of(Class<?> type, Object told) {
        return new SystemLook(ask(type, told, "getColorScheme").map(scheme -> scheme.toString().equals("DARK") ? Theme.DARK : Theme.LIGHT),
                ask(type, told, "isReducedMotion").map(Boolean.TRUE::equals));
    }

    private static Optional<Object> ask(Class<?> type, Object whom, String method) {
        try {
            return Optional.ofNullable(type.getMethod(method).invoke(whom));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException older) {
            // not told by this JavaFX
            return Optional.empty();
        }
    }
}
