package lab.unroll.export.web;

import java.util.Base64;

/**
 * A picture as it stands within a page: all of it in its address, so that nothing is fetched.
 *
 * @param address what a browser shows
 */
public record StillPicture(String address) {

    /** A picture of vectors and text. */
    public static StillPicture svg(byte[] bytes) {
        return of("image/svg+xml", bytes);
    }

    /** A picture of pixels. */
    public static StillPicture png(byte[] bytes) {
        return of("image/png", bytes);
    }

    private static StillPicture of(String type, byte[] bytes) {
        return new StillPicture("data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    /** A picture with words for who does not see it. */
    String image(String words) {
        return "<img alt=\"" + WebPage.escaped(words) + "\" src=\"" + address + "\">";
    }
}
