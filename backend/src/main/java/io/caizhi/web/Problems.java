package io.caizhi.web;

import java.util.List;
import java.util.Map;

import io.caizhi.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts problems into words. */
@Component
class Problems {

	/** Where the documentation of a problem would be found; its last part is the code. */
	static final String TYPE = "https://caizhi.io/problems/";

	private final Texts texts;

	Problems(Texts texts) {
		this.texts = texts;
	}

	Problem of(HttpServletRequest request, HttpStatus status, String code) {
		return of(request, status, code, Map.of(), List.of());
	}

	Problem of(HttpServletRequest request, HttpStatus status, String code, Map<String, Object> arguments,
			List<Refusal.Fault> faults) {
		return of(Language.of(request), status, code, arguments, faults);
	}

	Problem of(Language language, HttpStatus status, String code, Map<String, Object> arguments,
			List<Refusal.Fault> faults) {
		Problem.Sentences zh = sentences(Language.ZH, code, arguments);
		Problem.Sentences en = sentences(Language.EN, code, arguments);
		Problem.Sentences negotiated = (language == Language.EN) ? en : zh;
		return new Problem(TYPE + code, negotiated.title(), status.value(), negotiated.detail(), code, zh, en,
				faults.isEmpty() ? null : faults.stream().map(this::place).toList());
	}

	private Problem.Sentences sentences(Language language, String code, Map<String, Object> arguments) {
		return new Problem.Sentences(this.texts.get(language, "problem." + code + ".title", arguments),
				this.texts.get(language, "problem." + code + ".detail", arguments));
	}

	private Problem.Place place(Refusal.Fault fault) {
		String key = "fault." + fault.code();
		return new Problem.Place(fault.where(), fault.code(), this.texts.get(Language.ZH, key, fault.arguments()),
				this.texts.get(Language.EN, key, fault.arguments()));
	}

}
