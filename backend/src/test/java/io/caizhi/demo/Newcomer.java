package io.caizhi.demo;

import java.time.LocalDate;

import io.caizhi.privacy.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * An invented person who is hired.
 *
 * @param gender as GB/T 2261.1 codes it
 * @param education as GB/T 4658 codes it
 */
record Newcomer(String name, DocumentKind documentKind, String documentNumber, String gender, String education,
		boolean student, @Nullable LocalDate graduatedOn, String school, String major) {

	/**
	 * Whether the product's default rule takes the person for a college student 大学生 in
	 * the year: {@code product.md} §4.5, written down once more to check the load by.
	 */
	boolean collegeIn(int year) {
		boolean level = switch (this.education) {
			case "11", "14", "21", "31" -> true;
			default -> false;
		};
		return level && (this.student || this.graduatedOn != null && this.graduatedOn.getYear() >= year - 2
				&& this.graduatedOn.getYear() <= year);
	}

	@Override
	public String toString() {
		return "Newcomer";
	}

}
