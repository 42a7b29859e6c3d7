/** What a network foretells of players' next seasons, beside yardsticks; and what would change its mind. */
package lab.unroll.careers;
