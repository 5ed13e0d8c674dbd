/** The interfaces between features, and the actions of the page. Each is the result of the feature's function. */

type AccountActions = typeof import('../features/account/actions.js').accountActions;
type AccountsActions = typeof import('../features/account/accounts-actions.js').accountsActions;
type PasskeyActions = typeof import('../features/account/passkey-actions.js').passkeyActions;
type PracticeLogActions = typeof import('../features/account/practice-log-actions.js').practiceLogActions;
type SessionActions = typeof import('../features/account/session.js').sessionActions;
type WorkbenchActions = typeof import('../features/analysis/open.js').workbenchActions;
type ConversationActions = typeof import('../features/conversation/actions.js').conversationActions;
type ClientActions = typeof import('../features/conversation/clients-actions.js').clientActions;
type ScreenActions = typeof import('../features/conversation/presenter-window.js').presenterSender;
type SharedNotesActions = typeof import('../features/conversation/new-shared-notes.js').sharedNotesActions;
type ChoosingActions = typeof import('../features/choosing/actions.js').choosingActions;
type DrawingActions = typeof import('../features/drawing/actions.js').drawingActions;
type ExportActions = typeof import('../features/export/actions.js').exportActions;
type GuideActions = typeof import('../features/guide/actions.js').guideActions;
type HardDayActions = typeof import('../features/hard-day/actions.js').hardDayActions;
type InfluenceActions = typeof import('../features/influence/actions.js').influenceActions;
type ImportActions = typeof import('../features/import/actions.js').importActions;
type LockActions = typeof import('../features/lock/actions.js').lockActions;
type AlterActions = typeof import('../features/map/alter-actions.js').alterActions;
type MapActions = typeof import('../features/map/maps-actions.js').mapActions;
type RestoreActions = typeof import('../features/map/restore.js').restoreActions;
type EditActions = typeof import('../features/map/save.js').editActions;
type UndoOfferActions = typeof import('../features/map/undo-offer.js').undoOffer;
type UnsavedTextActions = typeof import('../features/map/unsaved-text.js').unsavedTextActions;
type ProfileActions = typeof import('../features/profile/actions.js').profileActions;
type ReadAloudActions = typeof import('../features/read-aloud/actions.js').readAloudActions;
type ReferralActions = typeof import('../features/referrals/actions.js').referralActions;
type ReflectionActions = typeof import('../features/reflection/actions.js').reflectionActions;
type LeaveActions = typeof import('../features/sharing/leave-actions.js').leaveActions;
type ProposalActions = typeof import('../features/sharing/proposal-actions.js').proposalActions;
type SharingActions = typeof import('../features/sharing/actions.js').sharingActions;
type StepActions = typeof import('../features/steps/actions.js').stepActions;
type ViewActions = typeof import('../features/view/actions.js').viewActions;
type WelcomeActions = typeof import('../features/welcome/actions.js').welcomeActions;
type NavigationActions = typeof import('../shell/navigation.js').navigationActions;

interface PageActions
    extends
        ActionsOf<AccountActions>, ActionsOf<AccountsActions>, ActionsOf<PasskeyActions>,
        ActionsOf<PracticeLogActions>, ActionsOf<SessionActions>, ActionsOf<WorkbenchActions>,
        ActionsOf<ConversationActions>, ActionsOf<ClientActions>, ActionsOf<ScreenActions>,
        ActionsOf<SharedNotesActions>, ActionsOf<GuideActions>, ActionsOf<HardDayActions>, ActionsOf<InfluenceActions>,
        ActionsOf<ImportActions>, ActionsOf<ExportActions>, ActionsOf<LockActions>, ActionsOf<AlterActions>,
        ActionsOf<MapActions>,
        ActionsOf<RestoreActions>, ActionsOf<EditActions>, ActionsOf<UndoOfferActions>, ActionsOf<UnsavedTextActions>,
        ActionsOf<LeaveActions>, ActionsOf<ProfileActions>, ActionsOf<ReadAloudActions>, ActionsOf<ReferralActions>,
        ActionsOf<ReflectionActions>, ActionsOf<SharingActions>, ActionsOf<ProposalActions>, ActionsOf<StepActions>,
        ActionsOf<ViewActions>, ActionsOf<WelcomeActions>, ActionsOf<NavigationActions>, ActionsOf<ChoosingActions>,
        ActionsOf<DrawingActions> {}
