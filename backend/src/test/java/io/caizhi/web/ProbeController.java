package io.caizhi.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that take everything an endpoint may take, and do what they are told. */
@RestController
@TestComponent
@RequestMapping("/api/tenants/{tenant}/probe")
class ProbeController {

	static final AtomicInteger WORKED = new AtomicInteger();

	static volatile Runnable before = () -> {
	};

	private final JdbcClient jdbc;

	ProbeController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/member")
	Map<String, Object> member(Member member) {
		return Map.of("roles", member.roles());
	}

	@GetMapping("/district")
	Map<String, Object> district(DistrictScope scope) {
		return Map.of("district", scope.district());
	}

	@GetMapping("/caller")
	Map<String, Object> caller(Caller caller) {
		return Map.of("subject", caller.subject().id());
	}

	@GetMapping("/operator")
	Map<String, Object> operator(Operator operator) {
		return Map.of("subject", operator.subject().id());
	}

	@GetMapping("/page")
	Map<String, Object> page(Member member, PageRequest page) {
		return Map.of("limit", page.limit(), "after", page.afterIdentifier());
	}

	@GetMapping("/months/{month}/enterprises/{enterprise}")
	Map<String, Object> path(Member member, @PathVariable YearMonth month, @PathVariable EnterpriseId enterprise,
			@RequestParam int year, @RequestParam(defaultValue = "TOWN") UnitCategory category,
			@RequestParam(defaultValue = "5") @Min(1) @Max(9) int level,
			@RequestParam(defaultValue = "x") String text) {
		return Map.of("month", month, "year", year);
	}

	@PutMapping("/version")
	ResponseEntity<Map<String, Object>> version(@Granted(Role.OFFICIAL) Member member, ExpectedVersion version,
			@Valid @RequestBody Thing thing) {
		version.require(3);
		return ResponseEntity.ok().eTag("4").body(Map.of("name", thing.name()));
	}

	@DeleteMapping("/version")
	ResponseEntity<Void> drop(@Granted(Role.OFFICIAL) Member member, ExpectedVersion version) {
		version.require(3);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/things")
	Thing echo(@Granted(Role.OFFICIAL) Member member, @Valid @RequestBody Thing thing) {
		return thing;
	}

	@PostMapping("/submissions")
	@Idempotent
	ResponseEntity<Map<String, Object>> submit(@Granted(Role.OFFICIAL) Member member, @PathVariable String tenant,
			@Valid @RequestBody Thing thing) {
		before.run();
		int number = WORKED.incrementAndGet();
		if (thing.name().equals("refused")) {
			throw Refusal.conflict("already-exists");
		}
		if (thing.name().startsWith("stored")) {
			// a row of a table the application may write, so that its fate can be seen
			this.jdbc.sql("UPDATE tenant SET name = :name WHERE id = :id")
				.param("name", thing.name() + number)
				.param("id", member.tenant().value())
				.update();
		}
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/probe/" + number))
			.eTag("1")
			.body(Map.of("number", number, "tenant", new TenantId(member.tenant().value())));
	}

	@GetMapping("/failing")
	Map<String, Object> fail(Member member) {
		throw new IllegalStateException("secret 340000199001010000");
	}

	@GetMapping("/refused")
	Map<String, Object> refuse(Member member) {
		throw Refusal.unavailable("busy", new IllegalStateException("away"));
	}

	/** One of everything. */
	record Thing(@NotBlank @Size(min = 1, max = 40) String name, int count, boolean student, @Nullable LocalDate day,
			@Nullable YearMonth month, @Nullable Instant at, @Nullable UnitCategory category,
			@Nullable EnterpriseId enterprise, @Nullable List<@Valid @NotNull Part> parts, @Nullable Long large) {

	}

	/** A part of a thing. */
	record Part(@NotNull @Size(min = 2, max = 4) String code) {

	}

}
