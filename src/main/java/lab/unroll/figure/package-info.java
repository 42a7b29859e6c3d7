/**
 * Figures: diagrams, charts and formulas as immutable objects that paint themselves on a {@code Graphics2D}. The same
 * figure goes to the screen, to PNG and to SVG. Layout is plain geometry; colours come from the theme's tokens.
 */
package lab.unroll.figure;
