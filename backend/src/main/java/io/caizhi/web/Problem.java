package io.caizhi.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not granted, as RFC 9457 problem details. It carries nothing of the
 * single request, so that equal refusals are equal byte by byte.
 *
 * @param type a URI that ends in the code
 * @param title the problem in a few words, in the caller's language
 * @param detail what is wrong and how to put it right, in the caller's language
 * @param code stable name of the problem
 * @param errors the faulty places, where there are single ones
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "code", "zh", "en", "errors" })
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(@Schema(example = "https://caizhi.io/problems/not-found") String type, String title,
		@Schema(example = "404") int status, String detail, @Schema(example = "not-found") String code, Sentences zh,
		Sentences en, @Nullable List<Place> errors) {

	/** Title and detail in one language. */
	@Schema(name = "ProblemSentences")
	record Sentences(String title, String detail) {

	}

	/**
	 * One faulty place.
	 *
	 * @param where a JSON pointer into the body, or a parameter's or header's name
	 */
	@Schema(name = "ProblemPlace")
	record Place(@Schema(example = "/creditCode") String where, @Schema(example = "required") String code, String zh,
			String en) {

	}

}
