package io.caizhi.plan;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who counts as a college student in the district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/college-student-rules")
class CollegeStudentRuleController {

	private final CollegeStudentRuleBook book;

	private final CollegeRuleReading reading;

	CollegeStudentRuleController(CollegeStudentRuleBook book, CollegeRuleReading reading) {
		this.book = book;
		this.reading = reading;
	}

	@GetMapping
	Rules list(@Granted({ Role.LEADER, Role.OFFICE }) Member member) {
		return new Rules(this.reading.all(member), new Choices(CollegeRuleDraft.LEVELS, CollegeRuleDraft.CONTRACTS),
				member.is(Role.OFFICE) ? List.of("set", "preview") : List.of());
	}

	@PutMapping("/{month}")
	@Refuses({ "college-rule.month-closed" })
	ResponseEntity<CollegeRuleView> set(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month,
			ExpectedVersion version, @RequestBody CollegeRuleDraft request) {
		DatedCollegeRule set = this.book.set(office, month, request.rule(""), version);
		return ResponseEntity.ok().eTag(String.valueOf(set.version())).body(this.reading.one(office, month));
	}

	@DeleteMapping("/{month}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Refuses({ "college-rule.in-force" })
	void withdraw(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month, ExpectedVersion version) {
		this.book.withdraw(office, month, version);
	}

	/** The rules, oldest first, beginning with the one valid before all others. */
	record Rules(List<CollegeRuleView> items, Choices choices,
			@Schema(example = "[\"set\",\"preview\"]") List<String> actions) {

	}

	/** What a rule may name. */
	record Choices(@Schema(description = "GB/T 4658") List<String> levels, List<String> contracts) {

	}

}
