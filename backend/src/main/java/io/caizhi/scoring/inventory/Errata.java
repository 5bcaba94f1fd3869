package io.caizhi.scoring.inventory;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.caizhi.hiring.correction.Corrections;
import io.caizhi.kernel.Quotation;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Wording;
import io.caizhi.plan.Reopenings;
import io.caizhi.plan.yearly.PlanContent;
import io.caizhi.plan.yearly.Plans;
import io.caizhi.scoring.calculation.UnitScore;
import io.caizhi.scoring.inventory.Erratum.Basis;
import io.caizhi.scoring.inventory.Erratum.Line;
import io.caizhi.scoring.inventory.Erratum.Paragraph;
import io.caizhi.scoring.inventory.InventoryRepository.Standing;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The errata of a district's inventories, for the bulletins that carry them. */
@Service
@Transactional(readOnly = true)
public class Errata {

	private final InventoryRepository repository;

	private final Plans plans;

	private final Corrections corrections;

	private final Reopenings reopenings;

	private final Wording wording;

	Errata(InventoryRepository repository, Plans plans, Corrections corrections, Reopenings reopenings,
			Wording wording) {
		this.repository = repository;
		this.plans = plans;
		this.corrections = corrections;
		this.reopenings = reopenings;
		this.wording = wording;
	}

	/**
	 * What a version says otherwise than the one published before it; empty where none
	 * was published before, or nothing is otherwise.
	 * @throws Refusal not found, without such an inventory
	 */
	public Optional<Erratum> of(DistrictScope scope, InventoryId id) {
		Inventory inventory = this.repository.find(scope.district().asTenant(), id).orElseThrow(Refusal::notFound);
		return against(scope, inventory).map((published) -> erratum(scope, published, inventory))
			.filter((erratum) -> !erratum.lines().isEmpty());
	}

	/**
	 * The errata of corrected versions that were published within a time, oldest first:
	 * what the next bulletin carries.
	 * @param after published later than this
	 * @param until published by then
	 */
	public List<Erratum> published(DistrictScope scope, Instant after, Instant until) {
		return this.repository.corrections(scope.district().asTenant(), after, until)
			.stream()
			.flatMap((inventory) -> of(scope, inventory.id()).stream())
			.toList();
	}

	/**
	 * The sentences of an erratum that every unit of the district may read.
	 * @param figures how the figures in them are written
	 * @return none, where nothing of it is for all
	 */
	public List<Paragraph> forAll(Erratum erratum, FigureWriting figures) {
		return paragraphs(erratum.month(), erratum.lines().stream().filter(Line::open).toList(), figures);
	}

	/** How the figures of an erratum are written by whoever takes it over. */
	public interface FigureWriting {

		/**
		 * @param figure what it was or is; absent where there is none
		 */
		String write(Line line, Side side, @Nullable String figure);

	}

	/** Which of the two versions. */
	public enum Side {

		/** What was published. */
		BEFORE,
		/** What corrects it. */
		AFTER

	}

	/** The version published before. */
	Optional<Inventory> against(DistrictScope scope, Inventory inventory) {
		return this.repository.versions(scope.district().asTenant(), inventory.kind(), inventory.month())
			.stream()
			.filter((version) -> version.published() && version.number() < inventory.number())
			.findFirst();
	}

	private Erratum erratum(DistrictScope scope, Inventory published, Inventory corrected) {
		List<Line> lines = lines(scope, published, corrected);
		return new Erratum(corrected.id(), corrected.kind(), corrected.month(), corrected.number(), published.id(),
				published.number(), lines, paragraphs(corrected.month(), lines, (line, side, figure) -> text(figure)));
	}

	private List<Line> lines(DistrictScope scope, Inventory published, Inventory corrected) {
		PlanContent plan = this.plans.revision(scope, corrected.plan(), corrected.planRevision());
		ErratumGrounds grounds = grounds(scope, plan, published, corrected);
		Map<TenantId, UnitScore> before = scores(scope, published);
		Map<TenantId, UnitScore> after = scores(scope, corrected);
		List<Line> lines = new ArrayList<>();
		for (Standing unit : this.repository.standings(scope.district().asTenant(), corrected.id())) {
			UnitScore now = after.get(unit.unit());
			if (now != null) {
				lines.addAll(new Differences(unit, grounds, (indicator) -> ScoreReading.name(plan, indicator))
					.between(before.get(unit.unit()), now));
			}
		}
		return lines;
	}

	private ErratumGrounds grounds(DistrictScope scope, PlanContent plan, Inventory published, Inventory corrected) {
		Instant after = published.computedAt();
		Instant until = corrected.computedAt();
		return new ErratumGrounds(plan, inputs(scope, published), inputs(scope, corrected),
				this.corrections.corrected(scope, plan.span().first(), corrected.month(), after, until),
				this.reopenings.between(scope, plan.span().first(), corrected.month(), after, until));
	}

	private FrozenInputs inputs(DistrictScope scope, Inventory inventory) {
		return CanonicalJson.read(this.repository.inputs(scope.district().asTenant(), inventory.id()),
				FrozenInputs.class);
	}

	private Map<TenantId, UnitScore> scores(DistrictScope scope, Inventory inventory) {
		Map<TenantId, UnitScore> scores = new HashMap<>();
		this.repository.results(scope.district().asTenant(), inventory.id()).forEach((json) -> {
			UnitScore score = CanonicalJson.read(json, UnitScore.class);
			scores.put(score.unit(), score);
		});
		return scores;
	}

	/** A head, and of each unit its changes and what they rest on. */
	private List<Paragraph> paragraphs(YearMonth month, List<Line> lines, FigureWriting figures) {
		if (lines.isEmpty()) {
			return List.of();
		}
		List<Paragraph> paragraphs = new ArrayList<>();
		paragraphs.add(paragraph(null, "erratum.head", Map.of("month", month.toString())));
		Map<TenantId, List<Line>> units = new LinkedHashMap<>();
		lines.forEach((line) -> units.computeIfAbsent(line.unit(), (unit) -> new ArrayList<>()).add(line));
		units.values().forEach((own) -> {
			Set<Basis> bases = new LinkedHashSet<>();
			own.forEach((line) -> {
				paragraphs.add(paragraph(line, line.what().sentence(),
						Map.of("unit", line.unitName(), "item", Quotation.inner(text(line.name())), "before",
								figures.write(line, Side.BEFORE, line.before()), "after",
								figures.write(line, Side.AFTER, line.after()))));
				bases.addAll(line.because());
			});
			paragraphs.add(because(own.getFirst(), bases));
		});
		return paragraphs;
	}

	private Paragraph because(Line line, Set<Basis> bases) {
		List<String> zh = new ArrayList<>();
		List<String> en = new ArrayList<>();
		bases.stream().filter((basis) -> basis.kind() != Basis.Kind.OTHERS || bases.size() == 1).forEach((basis) -> {
			Map<String, Object> told = Map.of("number", text(basis.number()), "month", basis.month().toString(),
					"reason", text(basis.reason()));
			zh.add(this.wording.chinese(basis.kind().sentence(), told));
			en.add(this.wording.english(basis.kind().sentence(), told));
		});
		return new Paragraph(line.unitCode(), line.unitName(),
				this.wording.chinese("erratum.because",
						Map.of("unit", line.unitName(), "because", String.join("；", zh))),
				this.wording.english("erratum.because",
						Map.of("unit", line.unitName(), "because", String.join("; ", en))));
	}

	private Paragraph paragraph(@Nullable Line line, String code, Map<String, Object> told) {
		return new Paragraph((line != null) ? line.unitCode() : null, (line != null) ? line.unitName() : null,
				this.wording.chinese(code, told), this.wording.english(code, told));
	}

	private static String text(@Nullable String told) {
		return (told != null) ? told : "—";
	}

}
