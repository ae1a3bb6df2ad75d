using Answerable.Store.Tests.People;

namespace Answerable.Store.Tests;

public sealed class SqliteAccountsTests() : AccountsTests(new SqliteEngine());

public sealed class SqliteAnswersTests() : AnswersTests(new SqliteEngine());

public sealed class SqliteApprovalsTests() : ApprovalsTests(new SqliteEngine());

public sealed class SqliteAtOnceTests() : AtOnceTests(new SqliteEngine());

public sealed class SqliteAttemptsTests() : AttemptsTests(new SqliteEngine());

public sealed class SqliteAudienceTests() : AudienceTests(new SqliteEngine());

public sealed class SqliteAuditTests() : AuditTests(new SqliteEngine());

public sealed class SqliteAuditTrailTests() : AuditTrailTests(new SqliteEngine());

public sealed class SqlitePapersTests() : PapersTests(new SqliteEngine());

public sealed class SqlitePartRequestsTests() : PartRequestsTests(new SqliteEngine());
public sealed class SqlitePrivateNotesTests() : PrivateNotesTests(new SqliteEngine());
public sealed class SqliteAskedQuestionsTests() : AskedQuestionsTests(new SqliteEngine());

public sealed class SqlitePeopleModelTests() : PeopleModelTests(new SqliteEngine());
public sealed class SqliteInternalEditionsTests() : InternalEditionsTests(new SqliteEngine());

public sealed class SqliteOfficeDecisionsTests() : OfficeDecisionsTests(new SqliteEngine());

public sealed class SqliteProposalEditsTests() : ProposalEditsTests(new SqliteEngine());

public sealed class SqliteRevisionsTests() : RevisionsTests(new SqliteEngine());

public sealed class SqliteSchemaTests() : SchemaTests(new SqliteEngine());

public sealed class SqliteSessionsTests() : SessionsTests(new SqliteEngine());

public sealed class SqliteSharingTests() : SharingTests(new SqliteEngine());

public sealed class SqliteTakingInTests() : TakingInTests(new SqliteEngine());

public sealed class SqliteVersionTests() : VersionTests(new SqliteEngine());

public sealed class SqliteVisibilityTests() : VisibilityTests(new SqliteEngine());

public sealed class SqliteDeskTests() : DeskTests(new SqliteEngine());

public sealed class SqliteLettersTests() : LettersTests(new SqliteEngine());

public sealed class SqliteOutcomesTests() : OutcomesTests(new SqliteEngine());

public sealed class SqliteReferencesTests() : ReferencesTests(new SqliteEngine());

public sealed class SqlitePlaceSearchTests() : PlaceSearchTests(new SqliteEngine());

public sealed class SqliteOutsideLinksTests() : OutsideLinksTests(new SqliteEngine());

public sealed class SqliteLibraryTests() : LibraryTests(new SqliteEngine());
