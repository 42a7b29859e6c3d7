package lab.unroll.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one room (for example {@code bench} or {@code figure}) in one language.
 * They stand in {@code assets/messages/ROOM.properties} (English) and {@code ROOM_zh_TW.properties}, in UTF-8;
 * a text with numbers in it is a {@link MessageFormat} pattern.
 */
public final class Words {

    /** Traditional Chinese, as written in Taiwan. */
    public static final Locale CHINESE = Locale.TRADITIONAL_CHINESE;
    /** The languages there are; the first is the one every key must have. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, CHINESE);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts of a room in a language. */
    public static Words of(String room, Locale locale) {
        ResourceBundle.Control english = ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("assets.messages." + room, locale, Words.class.getClassLoader(),
                english), locale);
    }

    /**
     * The language named on the command line: {@code en} or {@code zh-TW}.
     *
     * @throws InputException if it is another
     */
    public static Locale language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "en" -> Locale.ENGLISH;
            case "zh-tw", "zh_tw", "zh" -> CHINESE;
            default -> throw new InputException("language.unknown", tag);
        };
    }

    /** The language there is for a system: Chinese for any Chinese, else the first. */
    public static Locale nearest(Locale system) {
        return LANGUAGES.stream().filter(one -> one.getLanguage().equals(system.getLanguage())).findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The texts of one room in one language are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && words.bundle == bundle && words.locale.equals(locale);
    }

    @Override
    public int hashCode() {
        return bundle.hashCode();
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** The {@code ResourceBundle}, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A text, with its arguments filled in. Numbers are written as given: format them first.
     *
     * @throws MissingResourceException if there is no such text, which a test rules out
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, locale).format(plain);
    }
}
