/** What the units of a network follow in a text: their states letter by letter, in numbers. No drawing. */
package lab.unroll.lens;
