package lab.unroll.figure;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A string as it was handed to the page.
 *
 * @param size   the size of its letters in pixels of the page
 * @param start  where its baseline begins
 * @param end    where its baseline ends
 * @param ink    the box that its ink fills
 * @param colour its colour
 * @param order  how many texts and shapes were painted before it
 */
record Piece(String text, double size, Point2D start, Point2D end, Rectangle2D ink, Color colour, int order) {
}
