package io.caizhi.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaders and the office are told to ask about. */
public final class ToldConcerns {

	private ToldConcerns() {
	}

	/**
	 * Kind, how many, with how many units, and the page within the tenant's own, or a
	 * dash where the reader is shown none.
	 */
	public static List<String> to(InsideApi.Caller reader) {
		MvcTestResult answer = reader.get("/concerns");
		assertThat(answer).hasStatusOk();
		List<Map<String, Object>> items = JsonPath
			.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.items");
		return items.stream()
			.map((item) -> "%s %s %s %s".formatted(item.get("kind"), item.get("count"), item.get("units"),
					page(reader, item.get("page"))))
			.toList();
	}

	/** They are not for these: each is turned away. */
	public static void keptFrom(InsideApi.Caller... others) {
		for (InsideApi.Caller other : others) {
			assertThat(other.get("/concerns")).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private static String page(InsideApi.Caller reader, Object page) {
		if (page == null) {
			return "-";
		}
		String own = "/t/" + reader.alias();
		assertThat(page.toString()).startsWith(own);
		return page.toString().substring(own.length());
	}

}
