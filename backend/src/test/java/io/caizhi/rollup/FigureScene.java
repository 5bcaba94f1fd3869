package io.caizhi.rollup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.Booking;
import io.caizhi.hiring.Bookings;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.MonthlyReturns;
import io.caizhi.hiring.Verification;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of figures do: enter and verify hires, book them anew, ask for figures. */
@Component
class FigureScene {

	private final MonthlyReturns returns;

	private final Verification verification;

	private final Bookings bookings;

	private final TransactionOperations transactions;

	private final JdbcClient jdbc;

	FigureScene(MonthlyReturns returns, Verification verification, Bookings bookings,
			TransactionOperations transactions, JdbcClient jdbc) {
		this.returns = returns;
		this.verification = verification;
		this.bookings = bookings;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	/** Enters, hands in and verifies. */
	List<HireId> verified(Firm firm, YearMonth month, HireDraft... drafts) {
		List<HireId> hires = handedIn(firm, month, drafts);
		this.verification.decide(firm.town().official(), firm.id(), month, List.of(), new ExpectedVersion(2));
		return hires;
	}

	List<HireId> handedIn(Firm firm, YearMonth month, HireDraft... drafts) {
		MonthlyReturns.Added added = this.returns.add(firm.reporter(), firm.id(), month, List.of(drafts));
		this.returns.submit(firm.reporter(), firm.id(), month, false, new ExpectedVersion(added.version()));
		return added.hires();
	}

	/** Takes a hire out and counts it anew, with another share of the person. */
	void rebook(HiringScene scene, Town town, HireId hire, String share) {
		this.transactions.executeWithoutResult((status) -> {
			Booking live = this.bookings.live(town.id(), List.of(hire)).get(hire);
			Booking out = live.reversed(live.month(), Booking.Cause.DECIDED);
			this.bookings.book(town.id(), scene.district(), List.of(out, out.followedBy(live.hireVersion(),
					live.month(), Booking.Cause.DECIDED, live.attributes(), new BigDecimal(share))));
		});
	}

	InsideApi.Caller official(MockMvcTester mvc, Town town) {
		return new InsideApi(mvc, this.jdbc).as(Role.OFFICIAL, town.id(), Rows.someone());
	}

	InsideApi.Caller of(MockMvcTester mvc, HiringScene scene, Role role) {
		return new InsideApi(mvc, this.jdbc).as(role, scene.district().asTenant(), Rows.someone());
	}

	String code(Town town) {
		return this.jdbc.sql("SELECT code FROM tenant WHERE id = ?")
			.param(town.id().value())
			.query(String.class)
			.single();
	}

	/** Every page of a list, rows of two at a time. */
	List<Map<String, Object>> pages(InsideApi.Caller caller, String path) {
		List<Map<String, Object>> rows = new ArrayList<>();
		String next = "";
		do {
			MvcTestResult page = caller.get(path + "&limit=2" + next);
			rows.addAll(read(page, "$.items"));
			List<String> cursor = read(page, "$..next");
			next = cursor.isEmpty() ? "" : "&after=" + cursor.getFirst();
		}
		while (!next.isEmpty());
		return rows;
	}

	static BigDecimal sum(List<?> values) {
		return values.stream()
			.map((value) -> new BigDecimal(value.toString()))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.stripTrailingZeros();
	}

	static BigDecimal number(MvcTestResult answer, String at) {
		return new BigDecimal(read(answer, at).toString()).stripTrailingZeros();
	}

	static <T> T read(MvcTestResult answer, String at) {
		assertThat(answer.getResponse().getStatus()).isBetween(200, 201);
		return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), at);
	}

}
