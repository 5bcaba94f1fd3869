package io.caizhi.demo;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An invented enterprise.
 *
 * @param number its place in the list of all, from 0
 * @param slug names it in e-mail addresses
 * @param size how many it hires, compared with the others
 * @param reporterName who reports for it; absent when nobody was ever invited
 */
record DemoEnterprise(int number, String slug, String creditCode, String name, int size,
		@Nullable String reporterName) {

	Optional<String> reporterEmail() {
		return Optional.ofNullable(this.reporterName).map((name) -> "reporter@" + this.slug + ".example");
	}

}
